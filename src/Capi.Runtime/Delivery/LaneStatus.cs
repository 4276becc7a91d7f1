using Capi.Delivery.Sending;

namespace Capi.Delivery;

/// <summary>What a sender knows about itself at one moment.</summary>
/// <param name="Gate">Whether requests may start.</param>
/// <param name="IsRunning">True if the loop has started and has not ended.</param>
/// <param name="LoopSilence">How long ago the loop gave its last sign of life.</param>
/// <param name="OldestClaimAge">How old the oldest claimed event is, as far as this process knows; zero if there is none.</param>
/// <param name="LastDeadLetterAge">How long ago an event was given up; null if none was.</param>
/// <param name="UsagePercent">How much of Meta's rate limit is used; null if Meta doesn't say.</param>
internal readonly record struct LaneStatus(GateState Gate, bool IsRunning, TimeSpan LoopSilence, TimeSpan OldestClaimAge, TimeSpan? LastDeadLetterAge, double? UsagePercent);
