#include "config/config.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "../files.hpp"

namespace clus::config {

namespace {

using test::Folder;
using test::utf8;

struct Loaded {
  std::optional<Config> config;
  Error error = Error::None;
  std::string problem;  // with the file's folder cut off
};

Loaded load_from(const Environment& environment) {
  Problem problem;
  auto result = load(environment, problem);
  if (result) return {*result, Error::None, problem.text};
  return {std::nullopt, result.error(), problem.text};
}

Loaded load_text(std::string_view text) {
  const Folder folder;
  Loaded loaded = load_from({folder.write("c.json", text), std::nullopt, utf8(folder / "default")});
  const std::string prefix = utf8(folder.path() / "");
  if (loaded.problem.starts_with(prefix)) loaded.problem.erase(0, prefix.size());
  return loaded;
}

std::string described(const std::vector<Fault>& faults) {
  std::ostringstream text;
  for (const Fault& fault : faults) {
    text << '[' << fault.phase << " +" << fault.delay_ms << (fault.unreachable ? " unreachable " : " ")
         << to_win32(fault.status) << (fault.once ? " once]" : " always]");
  }
  return text.str();
}

struct Refusal {
  const char* name;
  std::string text;
  std::string problem;
};
std::string refusal_name(const testing::TestParamInfo<Refusal>& row) { return row.param.name; }

class RefusedConfig : public testing::TestWithParam<Refusal> {};
TEST_P(RefusedConfig, says_where_and_what) {
  const Loaded loaded = load_text(GetParam().text);
  EXPECT_EQ(loaded.error, Error::BadConfiguration);
  EXPECT_EQ(loaded.problem, GetParam().problem);
}

const std::string kPhases =
    "; expected a phase of a node, by number or name: 100 ValidateNodeState, 102 ValidateNetft, 103 ValidateClusDisk, "
    "104 ConfigureClusSvc, 105 StartingClusSvc, 300 GettingCurrentMembership, 301 AddNodeToCluster, 302 NodeUp, "
    "404 EvictNode, 405 CleanupNode";

std::string node(const std::string& entry) { return "{\"scenario\": {\"nodes\": {\n\"N2\": " + entry + "}}}"; }

const Refusal kBrokenText[] = {
    {"empty_file", "",
     "c.json:1: is not valid JSON: syntax error while parsing value - unexpected end of input; expected '[', '{', or a "
     "literal"},
    {"cut_off", "{\n\"log\": {\n\"level\": \"info\"\n",
     "c.json:3: log.level: is not valid JSON: syntax error while parsing object - unexpected end of input; expected "
     "'}'"},
    {"comma_missing", "{\n\"strict\": true\n\"engine\": \"embedded\"}",
     "c.json:3: strict: is not valid JSON: syntax error while parsing object - unexpected string literal; expected "
     "'}'"},
    {"comma_at_the_end", "{\n\"strict\": true,\n}",
     "c.json:3: strict: is not valid JSON: syntax error while parsing object key - unexpected '}'; expected string "
     "literal"},
    {"comment", "{\n// why\n\"strict\": true}",
     "c.json:2: is not valid JSON: syntax error while parsing object key - invalid literal; last read: '{<U+000A>/'; "
     "expected string literal"},
    {"word_that_is_none", "{\n\"strict\": yes\n}",
     "c.json:2: strict: is not valid JSON: syntax error while parsing value - invalid literal; last read: '\"strict\": "
     "y'"},
    {"line_feed_in_a_text", "{\"state_dir\": \"a\nb\"}",
     "c.json:1: state_dir: is not valid JSON: syntax error while parsing value - invalid string: control character "
     "U+000A (LF) must be escaped to \\u000A or \\n; last read: '\"a<U+000A>'"},
    {"text_after_the_end", "{}\n{}",
     "c.json:2: is not valid JSON: syntax error while parsing value - unexpected '{'; expected end of input"},
    {"number_too_large_for_any_type", "{\n\"timeouts\": {\"grace_ms\": 1e999\n}}",
     "c.json:2: timeouts.grace_ms: is not valid JSON: number overflow parsing '1e999'"},
    {"unpaired_surrogate", "{\n\"state_dir\": \"\\ud800\"}",
     "c.json:2: state_dir: is not valid JSON: syntax error while parsing value - invalid string: surrogate "
     "U+D800..U+DBFF must be followed by U+DC00..U+DFFF; last read: '\"\\ud800\"'"},
    {"very_long_word", "{\"state_dir\": \"" + std::string(5000, 'x') + "\n\"}",
     "c.json:1: state_dir: is not valid JSON: syntax error while parsing value - invalid string: control character "
     "U+000A (LF) must be escaped to \\u000A or \\n; last read: '\"" +
         std::string(173, 'x') + "..."},
    {"not_utf8", "{\n\n\"state_dir\": \"\xE4\"}", "c.json:3: is not valid UTF-8"},
    {"utf16", "\xFF\xFE{", "c.json:1: is UTF-16; expected UTF-8"},
    {"key_twice", "{\"log\": {\n\"level\": \"info\",\n\"level\": \"info\"}}",
     "c.json:3: log.level: is there twice; the first is on line 2"},
    {"key_twice_at_the_top", "{\"strict\": true,\n\"log\": {},\n\"strict\": true}",
     "c.json:3: strict: is there twice; the first is on line 1"},
    {"too_deep", "{\"log\":\n" + std::string(16, '['),
     "c.json:2: log[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deeply; at most 16 levels"},
    {"far_too_deep", std::string(500'000, '['),
     "c.json:1: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: is nested too deeply; at most 16 levels"},
    {"too_large", "{}" + std::string(1 << 20, ' '), "c.json: is larger than 1 MiB"},
};
INSTANTIATE_TEST_SUITE_P(Text, RefusedConfig, testing::ValuesIn(kBrokenText), refusal_name);

const Refusal kWrongKeys[] = {
    {"unknown_key", "{\n\"strict\": true,\n\"stict\": true}",
     "c.json:3: stict: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
    {"schema_is_not_special", "{\"$schema\": \"x\"}",
     "c.json:1: $schema: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
    {"comment_is_not_special", "{\"comment\": \"x\"}",
     "c.json:1: comment: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
    {"unknown_key_of_log", "{\"log\":\n{\"size\": 1}}",
     "c.json:2: log.size: is not a known key; expected one of level, file, max_bytes"},
    {"unknown_key_of_timeouts", "{\"timeouts\": {\n\n\"create\": 1}}",
     "c.json:3: timeouts.create: is not a known key; expected one of create_ms, grace_ms, retry_ms, retries, "
     "rejoin_ms"},
    {"unknown_key_of_scenario", "{\"scenario\": {\"groups\": {}}}",
     "c.json:1: scenario.groups: is not a known key; expected one of nodes, resources"},
    {"unknown_key_of_a_fault", node("{\n\"delay\": 5}"),
     "c.json:3: scenario.nodes.N2.delay: is not a known key; expected one of phase, delay_ms, unreachable, status, "
     "already_member, times"},
    {"unknown_key_of_a_resource", "{\"scenario\": {\"resources\": {\"R\":\n{\"state\": 5}}}}",
     "c.json:2: scenario.resources.R.state: is not a known key; expected one of status"},
    {"unknown_key_is_case_sensitive", "{\"Strict\": true}",
     "c.json:1: Strict: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
    {"key_with_a_line_feed", "{\"a\\nb\": true}",
     "c.json:1: a\\nb: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
    {"long_key_is_shortened", "{\"" + std::string(100, 'k') + "\": 1}",
     "c.json:1: " + std::string(60, 'k') +
         "...: is not a known key; expected one of engine, state_dir, strict, log, timeouts, scenario"},
};
INSTANTIATE_TEST_SUITE_P(Keys, RefusedConfig, testing::ValuesIn(kWrongKeys), refusal_name);

const Refusal kWrongTypes[] = {
    {"array_at_the_top", "\n[]", "c.json:2: is an array; expected an object"},
    {"number_at_the_top", "7\n", "c.json:1: is 7; expected an object"},
    {"strict_as_text", "{\n\"strict\": \"true\"}", "c.json:2: strict: is \"true\"; expected true or false"},
    {"strict_as_number", "{\n\"strict\": 1\n}", "c.json:2: strict: is 1; expected true or false"},
    {"line_is_that_of_the_key", "{\n\"strict\":\n\n1}", "c.json:2: strict: is 1; expected true or false"},
    {"log_as_text", "{\"log\": \"x.log\"}", "c.json:1: log: is \"x.log\"; expected an object"},
    {"timeouts_as_array", "{\"timeouts\": []}", "c.json:1: timeouts: is an array; expected an object"},
    {"scenario_as_null", "{\"scenario\": null}", "c.json:1: scenario: is null; expected an object"},
    {"nodes_as_array", "{\"scenario\": {\"nodes\": []}}", "c.json:1: scenario.nodes: is an array; expected an object"},
    {"state_dir_as_number", "{\"state_dir\": 7}", "c.json:1: state_dir: is 7; expected a text that is not empty"},
    {"state_dir_empty", "{\"state_dir\": \"\"}", "c.json:1: state_dir: is \"\"; expected a text that is not empty"},
    {"state_dir_with_nul", "{\"state_dir\": \"a\\u0000b\"}",
     "c.json:1: state_dir: is \"a\\x00b\"; expected a text without control characters"},
    {"log_file_empty", "{\"log\": {\"file\": \"\"}}", "c.json:1: log.file: is \"\"; expected a text that is not empty"},
    {"number_with_a_fraction", "{\"timeouts\": {\"grace_ms\": 1.5\n}}",
     "c.json:1: timeouts.grace_ms: is 1.5; expected a whole number from 0 to 3600000"},
    {"number_with_an_exponent", "{\"timeouts\": {\"grace_ms\": 1e3}}",
     "c.json:1: timeouts.grace_ms: is 1e3; expected a whole number from 0 to 3600000"},
    {"number_as_text", "{\"timeouts\": {\"grace_ms\": \"5\"}}",
     "c.json:1: timeouts.grace_ms: is \"5\"; expected a whole number from 0 to 3600000"},
    {"node_as_number", node("5"), "c.json:2: scenario.nodes.N2: is 5; expected an object or an array of objects"},
    {"node_as_array_of_numbers", node("[{\"status\": 5},\n5]"),
     "c.json:3: scenario.nodes.N2[1]: is 5; expected an object"},
    {"second_fault_of_a_node", node("[{\"status\": 5},\n{\n\"status\": true}]"),
     "c.json:4: scenario.nodes.N2[1].status: is true; expected a whole number from 1 to 4294967295"},
    {"resource_as_number", "{\"scenario\": {\"resources\": {\n\"R\": 5057}}}",
     "c.json:2: scenario.resources.R: is 5057; expected an object"},
};
INSTANTIATE_TEST_SUITE_P(Types, RefusedConfig, testing::ValuesIn(kWrongTypes), refusal_name);

const Refusal kWrongValues[] = {
    {"etcd_is_not_in_this_build", "{\n\"engine\": \"etcd\"}",
     "c.json:2: engine: is \"etcd\", but this build has only the embedded engine; expected \"embedded\""},
    {"unknown_engine", "{\"engine\": \"Embedded\"}", "c.json:1: engine: is \"Embedded\"; expected one of \"embedded\""},
    {"unknown_level", "{\"log\": {\n\"level\": \"loud\"}}",
     "c.json:2: log.level: is \"loud\"; expected one of \"debug\", \"info\", \"warning\", \"error\", \"off\""},
    {"log_too_small", "{\"log\": {\"max_bytes\": 4095}}",
     "c.json:1: log.max_bytes: is 4095; expected a whole number from 4096 to 1073741824"},
    {"log_too_large", "{\"log\": {\"max_bytes\": 1073741825}}",
     "c.json:1: log.max_bytes: is 1073741825; expected a whole number from 4096 to 1073741824"},
    {"create_at_once", "{\"timeouts\": {\"create_ms\": 0}}",
     "c.json:1: timeouts.create_ms: is 0; expected a whole number from 1 to 3600000"},
    {"negative_grace", "{\"timeouts\": {\"grace_ms\": -1}}",
     "c.json:1: timeouts.grace_ms: is -1; expected a whole number from 0 to 3600000"},
    {"retry_without_pause", "{\"timeouts\": {\"retry_ms\": 0}}",
     "c.json:1: timeouts.retry_ms: is 0; expected a whole number from 1 to 3600000"},
    {"too_many_retries", "{\"timeouts\": {\"retries\": 101}}",
     "c.json:1: timeouts.retries: is 101; expected a whole number from 0 to 100"},
    {"rejoin_without_pause", "{\"timeouts\": {\"rejoin_ms\": 0}}",
     "c.json:1: timeouts.rejoin_ms: is 0; expected a whole number from 1 to 3600000"},
    {"longer_than_an_hour", "{\"timeouts\": {\"create_ms\": 3600001}}",
     "c.json:1: timeouts.create_ms: is 3600001; expected a whole number from 1 to 3600000"},
    {"more_than_64_bits", "{\"timeouts\": {\"create_ms\": 18446744073709551615}}",
     "c.json:1: timeouts.create_ms: is 18446744073709551615; expected a whole number from 1 to 3600000"},
    {"delay_longer_than_an_hour", node("{\"delay_ms\": 3600001}"),
     "c.json:2: scenario.nodes.N2.delay_ms: is 3600001; expected a whole number from 0 to 3600000"},
    {"negative_delay", node("{\"delay_ms\": -300}"),
     "c.json:2: scenario.nodes.N2.delay_ms: is -300; expected a whole number from 0 to 3600000"},
    {"success_as_failure", node("{\"status\": 0}"),
     "c.json:2: scenario.nodes.N2.status: is 0; expected a whole number from 1 to 4294967295"},
    {"status_of_more_than_32_bits", node("{\"status\": 4294967296}"),
     "c.json:2: scenario.nodes.N2.status: is 4294967296; expected a whole number from 1 to 4294967295"},
    {"times_as_number", node("{\"status\": 5, \"times\": 1}"),
     "c.json:2: scenario.nodes.N2.times: is 1; expected one of \"always\", \"once\""},
    {"phase_of_the_cluster", node("{\"phase\": 200, \"status\": 5}"),
     "c.json:2: scenario.nodes.N2.phase: is 200" + kPhases},
    {"phase_of_the_name_account", node("{\"phase\": 106, \"status\": 5}"),
     "c.json:2: scenario.nodes.N2.phase: is 106" + kPhases},
    {"phase_zero", node("{\"phase\": 0, \"status\": 5}"), "c.json:2: scenario.nodes.N2.phase: is 0" + kPhases},
    {"phase_by_a_wrong_name", node("{\"phase\": \"FormingCluster\", \"status\": 5}"),
     "c.json:2: scenario.nodes.N2.phase: is \"FormingCluster\"" + kPhases},
    {"phase_number_as_text", node("{\"phase\": \"105\", \"status\": 5}"),
     "c.json:2: scenario.nodes.N2.phase: is \"105\"" + kPhases},
    {"phase_as_flag", node("{\"phase\": true, \"status\": 5}"), "c.json:2: scenario.nodes.N2.phase: is true" + kPhases},
    {"nothing_happens", node("{\"phase\": 105}"),
     "c.json:2: scenario.nodes.N2: does not say what happens; expected delay_ms, unreachable, status or "
     "already_member"},
    {"unreachable_with_a_status", node("[\n{\"unreachable\": true, \"status\": 5}]"),
     "c.json:3: scenario.nodes.N2[0]: has several outcomes; expected one of unreachable, status, already_member"},
    {"already_member_with_a_status", node("{\"already_member\": true, \"status\": 5}"),
     "c.json:2: scenario.nodes.N2: has several outcomes; expected one of unreachable, status, already_member"},
    {"already_member_while_starting", node("{\"already_member\": true, \"phase\": 105}"),
     "c.json:2: scenario.nodes.N2: has already_member in phase 105; expected phase 100, or none"},
    {"resource_without_status", "{\"scenario\": {\"resources\": {\n\"R\": {}}}}",
     "c.json:2: scenario.resources.R: does not say what happens; expected status"},
    {"resource_with_success", "{\"scenario\": {\"resources\": {\n\"R\": {\"status\": 0}}}}",
     "c.json:2: scenario.resources.R.status: is 0; expected a whole number from 1 to 4294967295"},
    {"node_without_name", "{\"scenario\": {\"nodes\": {\n\"\": {\"status\": 5}}}}",
     "c.json:2: scenario.nodes.: has an empty name; expected a name or \"*\""},
    {"node_with_empty_first_label", "{\"scenario\": {\"nodes\": {\n\".org\": {\"status\": 5}}}}",
     "c.json:2: scenario.nodes..org: has an empty name; expected a name or \"*\""},
    {"resource_without_name", "{\"scenario\": {\"resources\": {\n\"\": {\"status\": 5}}}}",
     "c.json:2: scenario.resources.: has an empty name; expected a name or \"*\""},
    {"node_with_line_feed", "{\"scenario\": {\"nodes\": {\n\"N\\r\\n2\": {\"status\": 5}}}}",
     "c.json:2: scenario.nodes.N\\r\\n2: has control characters in its name; expected a name or \"*\""},
    {"nodes_that_differ_in_case",
     "{\"scenario\": {\"nodes\": {\n\"n\xC3\xA4\": {\"status\": 5},\n\"N\xC3\x84\": {\"status\": 5}}}}",
     "c.json:3: scenario.nodes.N\xC3\x84: is the same name as \"n\xC3\xA4\" on line 2"},
    {"nodes_with_one_first_label",
     "{\"scenario\": {\"nodes\": {\n\"N1.a.org\": {\"status\": 5},\n\"n1\": {\"status\": 5}}}}",
     "c.json:3: scenario.nodes.n1: is the same name as \"N1.a.org\" on line 2"},
    {"resources_that_differ_in_case",
     "{\"scenario\": {\"resources\": {\n\"Disk\": {\"status\": 5},\n\"DISK\": {\"status\": 5}}}}",
     "c.json:3: scenario.resources.DISK: is the same name as \"Disk\" on line 2"},
    {"first_of_several", "{\n\"strict\": 1,\n\"engine\": \"etcd\"}", "c.json:2: strict: is 1; expected true or false"},
};
INSTANTIATE_TEST_SUITE_P(Values, RefusedConfig, testing::ValuesIn(kWrongValues), refusal_name);

struct Scene {
  const char* name;
  std::string entry;
  const char* faults;
};
class NodeScenario : public testing::TestWithParam<Scene> {};
TEST_P(NodeScenario, becomes_faults) {
  const Loaded loaded = load_text(node(GetParam().entry));
  ASSERT_TRUE(loaded.config) << loaded.problem;
  EXPECT_EQ(described(loaded.config->scenario.nodes.at("N2")), GetParam().faults);
}
const Scene kScenes[] = {
    {"status_in_every_phase", R"({"status": 1066})", "[0 +0 1066 always]"},
    {"phase_by_number", R"({"phase": 105, "delay_ms": 300})", "[105 +300 0 always]"},
    {"phase_100_by_name", R"({"phase": "ValidateNodeState", "status": 5})", "[100 +0 5 always]"},
    {"phase_102_by_name", R"({"phase": "ValidateNetft", "status": 5})", "[102 +0 5 always]"},
    {"phase_103_by_name", R"({"phase": "ValidateClusDisk", "status": 5})", "[103 +0 5 always]"},
    {"phase_104_by_name", R"({"phase": "ConfigureClusSvc", "status": 5})", "[104 +0 5 always]"},
    {"phase_105_by_name", R"({"phase": "StartingClusSvc", "status": 5})", "[105 +0 5 always]"},
    {"phase_300_by_name", R"({"phase": "GettingCurrentMembership", "status": 5})", "[300 +0 5 always]"},
    {"phase_301_by_name", R"({"phase": "AddNodeToCluster", "status": 5})", "[301 +0 5 always]"},
    {"phase_302_by_name", R"({"phase": "NodeUp", "status": 5})", "[302 +0 5 always]"},
    {"phase_404_by_name", R"({"phase": "EvictNode", "status": 5})", "[404 +0 5 always]"},
    {"phase_405_by_name", R"({"phase": "CleanupNode", "status": 5})", "[405 +0 5 always]"},
    {"unreachable_once", R"({"unreachable": true, "times": "once"})", "[0 +0 unreachable 0 once]"},
    {"always_said", R"({"unreachable": true, "times": "always"})", "[0 +0 unreachable 0 always]"},
    {"already_member", R"({"already_member": true, "delay_ms": 3600000})", "[100 +3600000 5065 always]"},
    {"already_member_in_its_phase", R"({"already_member": true, "phase": 100})", "[100 +0 5065 always]"},
    {"largest_status", R"({"status": 4294967295})", "[0 +0 4294967295 always]"},
    {"several_in_order", R"([{"phase": 105, "status": 5, "times": "once"}, {"phase": 105, "delay_ms": 9}])",
     "[105 +0 5 once][105 +9 0 always]"},
    {"what_is_switched_off_is_left_out", R"([{"unreachable": false}, {"delay_ms": 0}, {"already_member": false}])", ""},
    {"empty_list", "[]", ""},
};
INSTANTIATE_TEST_SUITE_P(Scenario, NodeScenario, testing::ValuesIn(kScenes),
                         [](const auto& row) { return row.param.name; });

TEST(Scenario, keys_are_folded_first_labels) {
  const Loaded loaded = load_text(
      "{\"scenario\": {\"nodes\": {\"n\xC3\xA4.example.org\": {\"status\": 5}, \"*\": {\"status\": 6}},"
      "\"resources\": {\"Cluster v1.2\": {\"status\": 5057}, \"*\": {\"status\": 7}}}}");
  ASSERT_TRUE(loaded.config) << loaded.problem;
  const Scenario& scenario = loaded.config->scenario;
  EXPECT_EQ(scenario.nodes.size(), 2u);
  EXPECT_EQ(described(scenario.nodes.at("N\xC3\x84")), "[0 +0 5 always]");
  EXPECT_EQ(described(scenario.nodes.at("*")), "[0 +0 6 always]");
  EXPECT_EQ(scenario.resources,
            (std::map<std::string, Error>{{"CLUSTER V1.2", from_win32(5057)}, {"*", from_win32(7)}}));
}

TEST(Config, every_value_arrives) {
  const Loaded loaded = load_text(R"({"engine": "embedded", "strict": true,
      "log": {"level": "debug", "max_bytes": 4096},
      "timeouts": {"create_ms": 1, "grace_ms": 0, "retry_ms": 3, "retries": 0, "rejoin_ms": 3600000}})");
  ASSERT_TRUE(loaded.config) << loaded.problem;
  const Config& config = *loaded.config;
  EXPECT_EQ(config.engine, Engine::Embedded);
  EXPECT_TRUE(config.strict);
  EXPECT_EQ(config.log.level, log::Level::Debug);
  EXPECT_EQ(config.log.max_bytes, 4096u);
  EXPECT_EQ(config.timeouts.create_ms, 1);
  EXPECT_EQ(config.timeouts.grace_ms, 0);
  EXPECT_EQ(config.timeouts.retry_ms, 3);
  EXPECT_EQ(config.timeouts.retries, 0u);
  EXPECT_EQ(config.timeouts.rejoin_ms, 3'600'000);
}

TEST(Config, each_log_level_has_its_name) {
  using log::Level;
  const std::pair<const char*, Level> levels[] = {{"debug", Level::Debug},
                                                  {"info", Level::Info},
                                                  {"warning", Level::Warning},
                                                  {"error", Level::Error},
                                                  {"off", Level::Off}};
  for (const auto& [name, level] : levels) {
    const Loaded loaded = load_text(std::string(R"({"log": {"level": ")") + name + "\"}}");
    ASSERT_TRUE(loaded.config) << loaded.problem;
    EXPECT_EQ(loaded.config->log.level, level) << name;
  }
}

TEST(Config, empty_object_and_no_file_are_the_defaults) {
  const Loaded given = load_text("\xEF\xBB\xBF{}"), none = load_from({std::nullopt, std::nullopt, "/x"});
  for (const Loaded* loaded : {&given, &none}) {
    ASSERT_TRUE(loaded->config) << loaded->problem;
    EXPECT_EQ(loaded->problem, "");
    EXPECT_FALSE(loaded->config->strict);
    EXPECT_EQ(loaded->config->log.level, log::Level::Info);
    EXPECT_EQ(loaded->config->log.max_bytes, 8u << 20);
    EXPECT_EQ(loaded->config->timeouts.create_ms, 120'000);
    EXPECT_TRUE(loaded->config->scenario.nodes.empty());
  }
}

TEST(Config, largest_file_is_read) {
  std::string text = "{\"strict\": true}";
  text.resize(1 << 20, '\n');
  EXPECT_TRUE(load_text(text).config);
}

TEST(Config, missing_file_is_named) {
  const Folder folder;
  const std::string file = utf8(folder / "none.json");
  const Loaded loaded = load_from({file, std::nullopt, "/x"});
  EXPECT_EQ(loaded.error, Error::BadConfiguration);
  EXPECT_EQ(loaded.problem, file + ": does not exist, but CLUSAPI_CONFIG names it");
}

TEST(Config, folder_instead_of_a_file_is_named) {
  const Folder folder;
  const std::string name = utf8(folder.path());
  const Loaded loaded = load_from({name, std::nullopt, "/x"});
  EXPECT_EQ(loaded.error, Error::BadConfiguration);
  EXPECT_EQ(loaded.problem, name + ": is a folder; CLUSAPI_CONFIG names a file");
}

TEST(Config, file_name_of_any_script_is_read_and_shown) {
  const Folder folder;
  const std::filesystem::path path = folder.path() / u8"\u00E4\u6F22\U0001F600.json";
  std::ofstream(path) << "[]";
  EXPECT_EQ(load_from({utf8(path), std::nullopt, "/x"}).problem, utf8(path) + ":1: is an array; expected an object");
}

TEST(Config, no_state_folder_at_all_is_refused) {
  const Loaded loaded = load_from({});
  EXPECT_EQ(loaded.error, Error::BadConfiguration);
  EXPECT_EQ(loaded.problem, "no state folder is known; set CLUSAPI_STATE_DIR");
}

TEST(Config, paths_of_the_file_count_from_its_folder) {
  const Folder folder;
  const std::string file = folder.write("c.json", R"({"state_dir": "a/../state/", "log": {"file": "./x.log"}})");
  const Loaded loaded = load_from({file, std::nullopt, "/default"});
  ASSERT_TRUE(loaded.config) << loaded.problem;
  EXPECT_EQ(loaded.config->state_dir, utf8(folder / "state"));
  EXPECT_EQ(loaded.config->log.file, utf8(folder / "x.log"));
}

TEST(Config, absolute_paths_of_the_file_stay) {
  const Folder folder, other;
  std::string name = other.path().generic_string();
  const std::string file = folder.write("c.json", "{\"state_dir\": \"" + name + "/s\"}");
  const Loaded loaded = load_from({file, std::nullopt, "/default"});
  ASSERT_TRUE(loaded.config) << loaded.problem;
  EXPECT_EQ(loaded.config->state_dir, utf8(other / "s"));
}

TEST(Config, log_lies_in_the_state_folder_unless_told) {
  const Folder folder;
  const Loaded loaded = load_from({std::nullopt, utf8(folder.path()), "/default"});
  ASSERT_TRUE(loaded.config) << loaded.problem;
  EXPECT_EQ(loaded.config->log.file, utf8(folder / "cluster.log"));
}

TEST(Config, state_folder_of_the_environment_is_stronger_than_the_file) {
  const Folder folder;
  const std::string file = folder.write("c.json", R"({"state_dir": "state"})");
  const Loaded loaded = load_from({file, "relative", "/default"});
  ASSERT_TRUE(loaded.config) << loaded.problem;
  EXPECT_EQ(loaded.config->state_dir, utf8(std::filesystem::current_path() / "relative"));
  EXPECT_EQ(loaded.config->log.file, utf8(std::filesystem::current_path() / "relative" / "cluster.log"));
}

}  // namespace

}  // namespace clus::config
