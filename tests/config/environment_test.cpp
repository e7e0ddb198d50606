#include <gtest/gtest.h>

#include <cstdlib>

#include "config/config.hpp"

#if defined(_WIN32)
#include <windows.h>
#else
#include <pwd.h>
#include <unistd.h>
#endif

namespace clus::config {

namespace {

#if defined(_WIN32)
void set(const char16_t* name, const char16_t* value) {  // null: not set
  SetEnvironmentVariableW(reinterpret_cast<const wchar_t*>(name), reinterpret_cast<const wchar_t*>(value));
}
#define SET(name, value) set(u##name, value)
#define VALUE(text) u##text
#else
void set(const char* name, const char* value) {
  if (value) setenv(name, value, 1);
  else unsetenv(name);
}
#define SET(name, value) set(name, value)
#define VALUE(text) text
#endif

class SystemEnvironment : public testing::Test {
 protected:
  void TearDown() override {
    SET("CLUSAPI_CONFIG", nullptr);
    SET("CLUSAPI_STATE_DIR", nullptr);
  }
};

TEST_F(SystemEnvironment, unset_is_nothing) {
  SET("CLUSAPI_CONFIG", nullptr);
  SET("CLUSAPI_STATE_DIR", nullptr);
  EXPECT_EQ(system_environment().config_file, std::nullopt);
  EXPECT_EQ(system_environment().state_dir, std::nullopt);
}

TEST_F(SystemEnvironment, empty_counts_as_unset) {
  SET("CLUSAPI_CONFIG", VALUE(""));
  SET("CLUSAPI_STATE_DIR", VALUE(""));
  EXPECT_EQ(system_environment().config_file, std::nullopt);
  EXPECT_EQ(system_environment().state_dir, std::nullopt);
}

TEST_F(SystemEnvironment, values_are_utf8) {
  SET("CLUSAPI_CONFIG", VALUE("\u00E4\U0001F600.json"));
  SET("CLUSAPI_STATE_DIR", VALUE("\u6F22"));
  EXPECT_EQ(system_environment().config_file, "\xC3\xA4\xF0\x9F\x98\x80.json");
  EXPECT_EQ(system_environment().state_dir, "\xE6\xBC\xA2");
}

TEST_F(SystemEnvironment, long_value_is_whole) {
  const std::string name(3000, 'x');
#if defined(_WIN32)
  SET("CLUSAPI_STATE_DIR", std::u16string(name.begin(), name.end()).c_str());
#else
  SET("CLUSAPI_STATE_DIR", name.c_str());
#endif
  EXPECT_EQ(system_environment().state_dir, name);
}

#if defined(_WIN32)

TEST_F(SystemEnvironment, state_lies_below_program_data) {
  SET("ProgramData", u"D:\\Data");
  EXPECT_EQ(system_environment().default_state_dir, "D:\\Data\\clusapi");
  SET("ProgramData", nullptr);
  EXPECT_EQ(system_environment().default_state_dir, "");
}

#else

class StateFolder : public SystemEnvironment {
 protected:
  void SetUp() override {
    for (const char* name : {"HOME", "XDG_STATE_HOME"}) {
      const char* value = std::getenv(name);
      before_.emplace_back(name, value ? std::optional<std::string>(value) : std::nullopt);
    }
  }
  void TearDown() override {
    for (const auto& [name, value] : before_) set(name, value ? value->c_str() : nullptr);
    SystemEnvironment::TearDown();
  }

 private:
  std::vector<std::pair<const char*, std::optional<std::string>>> before_;
};

TEST_F(StateFolder, lies_below_xdg_state_home) {
  set("XDG_STATE_HOME", "/xdg");
  set("HOME", "/home/u");
  EXPECT_EQ(system_environment().default_state_dir, "/xdg/clusapi");
}

TEST_F(StateFolder, lies_below_home_without_xdg) {
  set("XDG_STATE_HOME", "");
  set("HOME", "/home/u");
  EXPECT_EQ(system_environment().default_state_dir, "/home/u/.local/state/clusapi");
}

TEST_F(StateFolder, relative_xdg_state_home_is_ignored) {
  set("XDG_STATE_HOME", "state");
  set("HOME", "/home/u");
  EXPECT_EQ(system_environment().default_state_dir, "/home/u/.local/state/clusapi");
}

TEST_F(StateFolder, comes_from_the_user_database_without_home) {
  set("XDG_STATE_HOME", nullptr);
  set("HOME", nullptr);
  const passwd* user = getpwuid(getuid());
  ASSERT_NE(user, nullptr);
  EXPECT_EQ(system_environment().default_state_dir, std::string(user->pw_dir) + "/.local/state/clusapi");
}

#endif

}  // namespace

}  // namespace clus::config
