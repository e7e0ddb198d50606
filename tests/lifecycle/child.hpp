#pragma once
// A process started by a test, which talks to it line by line.
#include <memory>
#include <string>
#include <vector>

namespace clus::lifecycle {

class Child {
 public:
  explicit Child(const std::vector<std::string>& command);   // throws std::runtime_error when it does not start
  ~Child();                                                  // ends its input and waits for its end
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void tell(const std::string& line);
  std::string line();                                        // empty at the end of its output
  std::string line_if_any();                                 // empty when none has been written; not on Windows
  std::string ask(const std::string& line_to_tell) {
    tell(line_to_tell);
    return line();
  }
  void kill();                                               // at once, and waits until it is gone
  void wait();                                               // until it is gone by itself
  void stop();                                               // where it stands; not on Windows
  void go_on();

 private:
  struct Process;
  std::size_t read(char* bytes, std::size_t capacity);       // 0 at the end

  std::unique_ptr<Process> process_;
  std::string buffer_;
};

// lifecycle_guest on a state folder, ready to obey; the foreign kind is the other system's, named by the variable
// CLUS_LIFECYCLE_GUEST as a command ("scripts/wine .../lifecycle_guest.exe").
enum class Kind { Native, Foreign };
bool has_foreign_guest();
std::vector<std::string> guest_command(Kind kind, const std::string& state_folder);

class Guest : public Child {
 public:
  explicit Guest(const std::string& state_folder, Kind kind = Kind::Native);
};

}  // namespace clus::lifecycle
