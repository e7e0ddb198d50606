#pragma once
// Moves of a form, and the ways to its states.
#include "membership/form.hpp"
#include "play.hpp"

namespace clus::membership::test {

inline constexpr std::uint32_t kRetries = 2;

inline FormRequest nodes_of(std::vector<std::uint32_t> weights) { return {std::move(weights), 0, false, kRetries}; }
inline FormRequest three() { return nodes_of({1, 1, 1}); }

inline Move reserved() { return commits(Change::Reserve); }
inline Move formed() { return commits(Change::Form); }
inline Move completed(Error warning = Error::None) { return commits(Change::Complete, Error::None, warning); }
inline Move undone() { return commits(Change::Undo); }
inline Move joins(NodeIndex node) { return passes(node, Phase::StartingClusSvc); }
inline Move rises(NodeIndex node) { return passes(node, Phase::NodeUp); }
inline Move silent(NodeIndex node) { return falls_silent(node, kRetries); }

inline Moves operator+(Moves first, const Moves& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

// Of three nodes A and B join; C has not said anything yet.
inline Moves to_majority() { return {reserved(), joins(A), joins(B)}; }
inline Moves to_forming() { return to_majority() + Moves{grace(1)}; }
inline Moves to_rising() { return to_forming() + Moves{formed()}; }
inline Moves to_completing() { return to_rising() + Moves{rises(B), grace(2)}; }
inline Moves to_done() { return to_completing() + Moves{completed()}; }
inline Moves to_cleaning() { return {reserved(), joins(A), deadline()}; }
inline Moves to_undoing() { return to_cleaning() + Moves{answers(A)}; }

using FormRow = Row<FormRequest, Form::State>;

}  // namespace clus::membership::test
