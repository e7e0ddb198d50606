#include "model/record.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <random>

namespace clus::model {
namespace {

using namespace std::string_literals;

Record sample() {
  Record record{"Parameters", {}};
  record.set_text("Name", "cl\u00fcster");
  record.set_number("State", 0xFFFFFFFF);
  record.set_big("Due", 0x0123456789ABCDEF);
  record.set_list("Owners", {"1", "22"});
  record.set("Blob", ValueType::Binary, "\0\xFF\x01"s);
  record.set("Nothing", ValueType::None, "");
  return record;
}

// A copy that ends where its memory ends, so that a sanitizer sees a read beyond it.
std::optional<Record> decode_exactly(std::string_view bytes) {
  const auto copy = std::make_unique<char[]>(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.get());
  return decode({copy.get(), bytes.size()});
}

TEST(RecordBytes, decode_to_what_was_encoded) {
  for (const Record& record : {Record{}, Record{"Groups", {}}, sample()}) EXPECT_EQ(decode(encode(record)), record);
}

TEST(RecordBytes, every_truncation_is_refused) {
  const std::string bytes = encode(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decode_exactly(std::string_view(bytes).substr(0, size))) << size;
}

TEST(RecordBytes, what_follows_a_record_is_refused) { EXPECT_FALSE(decode(encode(sample()) + '\0')); }

TEST(RecordBytes, another_format_is_refused) {
  std::string bytes = encode(sample());
  bytes[0] = 2;
  EXPECT_FALSE(decode(bytes));
}

TEST(RecordBytes, a_count_beyond_what_is_there_is_refused) {
  std::string bytes = encode(Record{});
  bytes.replace(5, 4, "\xFF\xFF\xFF\xFF");
  EXPECT_FALSE(decode_exactly(bytes));
}

TEST(RecordBytes, a_length_beyond_what_is_there_is_refused) {
  for (const char* length : {"\xFF\xFF\xFF\xFF", "\xFF\xFF\xFF\x7F"}) {
    std::string bytes = encode(Record{"abcd", {}});
    bytes.replace(1, 4, length, 4);
    EXPECT_FALSE(decode_exactly(bytes));
  }
}

// Damage is refused or gives a record that stands for itself; it is never read beyond.
TEST(RecordBytes, random_damage_is_refused_or_reads_as_a_record) {
  std::mt19937_64 random(1);
  const std::string whole = encode(sample());
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = whole;
    for (auto flips = 1 + random() % 4; flips > 0; --flips) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (random() % 2) bytes.resize(random() % bytes.size());
    if (const auto record = decode_exactly(bytes)) {
      EXPECT_EQ(encode(*record), bytes);
    }
  }
}

TEST(RecordBytes, random_bytes_are_refused) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    if (!bytes.empty()) bytes[0] = 1;
    if (const auto record = decode_exactly(bytes)) {
      EXPECT_EQ(encode(*record), bytes);
    }
  }
}

struct BytesRow {
  const char* name;
  std::function<void(Record&)> set;
  ValueType type;
  std::string data;
};

const BytesRow kBytes[] = {
    {"text_is_utf16_with_its_terminator", [](Record& r) { r.set_text("v", "Az"); }, ValueType::Text, "A\0z\0\0\0"s},
    {"empty_text_is_a_terminator", [](Record& r) { r.set_text("v", ""); }, ValueType::Text, "\0\0"s},
    {"text_beyond_the_first_plane_is_two_units", [](Record& r) { r.set_text("v", "\U0001F600"); }, ValueType::Text,
     "\x3D\xD8\x00\xDE\0\0"s},
    {"number_is_four_bytes_little_endian", [](Record& r) { r.set_number("v", 0x01020304); }, ValueType::Number, "\x04\x03\x02\x01"s},
    {"big_number_is_eight_bytes", [](Record& r) { r.set_big("v", 0x0102030405060708); }, ValueType::BigNumber,
     "\x08\x07\x06\x05\x04\x03\x02\x01"s},
    {"list_ends_with_one_more_terminator", [](Record& r) { r.set_list("v", {"a", "b"}); }, ValueType::TextList, "a\0\0\0b\0\0\0\0\0"s},
    {"empty_list_is_a_terminator", [](Record& r) { r.set_list("v", {}); }, ValueType::TextList, "\0\0"s},
};

class ValueBytes : public testing::TestWithParam<BytesRow> {};

TEST_P(ValueBytes, are_those_of_the_registry) {
  Record record;
  GetParam().set(record);
  ASSERT_NE(record.find("v"), nullptr);
  EXPECT_EQ(record.find("v")->type, GetParam().type);
  EXPECT_EQ(record.find("v")->data, GetParam().data);
}

INSTANTIATE_TEST_SUITE_P(rows, ValueBytes, testing::ValuesIn(kBytes), [](const auto& row) { return row.param.name; });

struct ListRow {
  const char* name;
  std::string data;
  std::vector<std::string> texts;
};

const ListRow kLists[] = {
    {"as_it_is_written", "a\0\0\0b\0\0\0\0\0"s, {"a", "b"}},
    {"without_its_last_terminator", "a\0\0\0b\0\0\0"s, {"a", "b"}},
    {"without_any_terminator", "a\0\0\0b\0"s, {"a", "b"}},
    {"of_nothing", ""s, {}},
    {"of_one_terminator", "\0\0"s, {}},
    {"with_half_a_character_at_its_end", "a\0\0\0b"s, {"a"}},
    {"with_an_unpaired_surrogate", "\x3D\xD8\0\0\0\0"s, {""}},
};

class TextList : public testing::TestWithParam<ListRow> {};

TEST_P(TextList, reads_as) {
  Record record;
  record.set("v", ValueType::TextList, GetParam().data);
  EXPECT_EQ(record.list("v"), GetParam().texts);
}

INSTANTIATE_TEST_SUITE_P(rows, TextList, testing::ValuesIn(kLists), [](const auto& row) { return row.param.name; });

TEST(RecordValues, are_found_in_any_case_and_keep_their_first_spelling) {
  Record record;
  record.set_number("NodeWeight", 1);
  record.set_number("NODEWEIGHT", 0);
  ASSERT_EQ(record.values.size(), 1u);
  EXPECT_EQ(record.values[0].name, "NodeWeight");
  EXPECT_EQ(record.number("nodeweight", 7), 0u);
}

TEST(RecordValues, names_beyond_ascii_are_compared_in_any_case) {
  Record record;
  record.set_number("gr\u00f6\u00dfe", 5);
  EXPECT_EQ(record.number("GR\u00d6\u00dfE"), 5u);
}

TEST(RecordValues, are_removed_in_any_case) {
  Record record = sample();
  record.remove("STATE");
  EXPECT_EQ(record.find("State"), nullptr);
  EXPECT_EQ(record.values.size(), sample().values.size() - 1);
}

TEST(RecordValues, read_back_what_was_set) {
  const Record record = sample();
  EXPECT_EQ(record.text("name"), "cl\u00fcster");
  EXPECT_EQ(record.number("state"), 0xFFFFFFFFu);
  EXPECT_EQ(record.big("due"), 0x0123456789ABCDEFu);
  EXPECT_EQ(record.list("owners"), (std::vector<std::string>{"1", "22"}));
}

TEST(RecordValues, missing_or_of_another_type_read_as_the_fallback) {
  Record record = sample();
  record.set("Short", ValueType::Number, "\x01\x02"s);
  EXPECT_EQ(record.number("Short", 9), 9u) << "of the wrong size";
  EXPECT_EQ(record.number("Name", 9), 9u);
  EXPECT_EQ(record.number("Missing", 9), 9u);
  EXPECT_EQ(record.big("State", 9), 9u);
  EXPECT_EQ(record.text("State"), "");
  EXPECT_TRUE(record.list("Name").empty());
}

TEST(RecordValues, expandable_text_reads_as_text) {
  Record record;
  record.set("v", ValueType::ExpandText, "a\0\0\0"s);
  EXPECT_EQ(record.text("v"), "a");
}

}  // namespace
}  // namespace clus::model
