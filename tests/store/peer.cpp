// Another process with the state open: obeys one line at a time and answers each with one line, until its input ends.
//   put KEY VALUE | get KEY | count | watch FROM | next MS | hold ID | release | held ID
//   flood KEY     puts 1, 2, 3... under KEY, with a line for each, until it is killed
#include <cstdio>
#include <iostream>
#include <sstream>

#include "store/open.hpp"

namespace clus::store {
namespace {

constexpr char kOk[] = "ok";

std::string failed(Error error) { return "error " + std::to_string(to_win32(error)); }

class Peer {
 public:
  explicit Peer(Opened opened) : opened_(std::move(opened)) {}

  std::string obey(const std::string& line) {
    std::istringstream words(line);
    std::string verb, one, two;
    words >> verb >> one >> two;
    if (verb == "put") return put(one, two);
    if (verb == "get") return get(one);
    if (verb == "count") return std::to_string(opened_.store->change_count());
    if (verb == "watch") return watch(std::stoll(one));
    if (verb == "next") return next(std::stoll(one));
    if (verb == "hold") return hold(one);
    if (verb == "held") return held(one);
    if (verb == "release") return hold_.reset(), kOk;
    if (verb == "flood") return flood(one);
    return "what?";
  }

 private:
  std::string put(const std::string& key, const std::string& value) {
    const auto result = opened_.store->txn({.then = {Put{key, value}}});
    return result ? std::to_string(result->revision) : failed(result.error());
  }
  std::string get(const std::string& key) {
    const auto result = opened_.store->range({.key = key});
    if (!result) return failed(result.error());
    return result->kvs.empty() ? "-" : result->kvs[0].value;
  }
  std::string watch(Revision from) {
    auto result = opened_.store->watch("a", "z", from);
    if (!result) return failed(result.error());
    watch_ = *std::move(result);
    return kOk;
  }
  std::string next(std::int64_t timeout_ms) {
    const auto batch = watch_->next(timeout_ms);
    if (!batch) return failed(batch.error());
    return std::to_string(batch->revision) + " " + batch->events.at(0).kv.key;
  }
  std::string hold(const std::string& id) {
    auto result = opened_.owners->hold(id);
    if (!result) return failed(result.error());
    hold_ = *std::move(result);
    return kOk;
  }
  std::string held(const std::string& id) {
    const auto result = opened_.owners->held(id);
    if (!result) return failed(result.error());
    return *result ? "yes" : "no";
  }
  std::string flood(const std::string& key) {
    for (int i = 1;; ++i) {
      const std::string answer = put(key, std::to_string(i));
      if (answer.starts_with("error")) return answer;
      std::cout << i << ' ' << answer << std::endl;
    }
  }

  Opened opened_;
  std::unique_ptr<Watch> watch_;
  std::unique_ptr<Owners::Hold> hold_;
};

int run(const char* folder) {
  auto opened = open_sqlite(folder);
  if (!opened) {
    std::cout << failed(opened.error()) << std::endl;
    return 1;
  }
  Peer peer(*std::move(opened));
  std::cout << kOk << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::cout << peer.obey(line) << std::endl;
  }
  return 0;
}

}  // namespace
}  // namespace clus::store

int main(int count, char** words) { return count == 2 ? clus::store::run(words[1]) : 2; }
