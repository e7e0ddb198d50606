#include "model/names.hpp"

#include <gtest/gtest.h>

namespace clus::model {
namespace {

const std::string k63(63, 'n');

struct Row {
  const char* name;
  std::string text;
  std::string first;       // empty: refused
};

const Row kRows[] = {
    {"letters_and_digits", "N1", "N1"},
    {"keeps_its_case", "NodeOne", "NodeOne"},
    {"hyphen_within", "n-1", "n-1"},
    {"underscore_anywhere", "_n1_", "_n1_"},
    {"one_character", "n", "n"},
    {"sixty_three_characters", k63, k63},
    {"sixty_four_characters_are_too_many", k63 + "n", ""},
    {"sixty_three_characters_not_bytes", "\u00e9" + std::string(62, 'n'), "\u00e9" + std::string(62, 'n')},
    {"characters_beyond_ascii", "n\u00f6de", "n\u00f6de"},
    {"full_name_gives_its_first_label", "n1.example.org", "n1"},
    {"full_name_of_255_characters", k63 + "." + k63 + "." + k63 + "." + k63, k63},
    {"full_name_of_more_is_refused", k63 + "." + k63 + "." + k63 + "." + std::string(60, 'n') + ".nnn", ""},
    {"later_labels_may_be_digits", "n1.123", "n1"},
    {"digits_with_a_letter", "1n", "1n"},
    {"digits_only_would_be_an_address", "123", ""},
    {"numeric_address", "10.0.0.1", ""},
    {"numeric_address_of_version_6", "fe80::1", ""},
    {"empty", "", ""},
    {"empty_first_label", ".n1", ""},
    {"empty_label_within", "n1..org", ""},
    {"dot_at_the_end", "n1.", ""},
    {"dot_alone", ".", ""},
    {"hyphen_first", "-n1", ""},
    {"hyphen_last", "n1-", ""},
    {"hyphen_last_in_a_later_label", "n1.org-", ""},
    {"later_label_too_long", "n1." + k63 + "n", ""},
    {"space", "n 1", ""},
    {"backslash", "n\\1", ""},
    {"slash", "n/1", ""},
    {"star", "*", ""},
    {"quote", "n'1", ""},
    {"control_character", "n\x01", ""},
    {"terminator_within", std::string("n\0n", 3), ""},
};

class CheckName : public testing::TestWithParam<Row> {};

TEST_P(CheckName, takes_or_refuses) {
  std::string reason = "left from before";
  const auto name = check_name(GetParam().text, reason);
  EXPECT_EQ(static_cast<bool>(name), !GetParam().first.empty()) << reason;
  if (name) {
    EXPECT_EQ(*name, GetParam().first);
    EXPECT_EQ(reason, "");
  } else {
    EXPECT_EQ(name.error(), Error::InvalidName);
    EXPECT_NE(reason, "");
    EXPECT_NE(reason, "left from before");
  }
}

INSTANTIATE_TEST_SUITE_P(rows, CheckName, testing::ValuesIn(kRows), [](const auto& row) { return row.param.name; });

TEST(NameKey, is_the_same_in_any_case_and_domain) {
  EXPECT_EQ(name_key("N\u00f6de1.example.org"), name_key("n\u00d6DE1.other.net"));
  EXPECT_EQ(name_key("n1"), name_key("N1"));
  EXPECT_NE(name_key("n1"), name_key("n11"));
}

}  // namespace
}  // namespace clus::model
