namespace Capi.Delivery.Responses;

/// <summary>What Meta's usage headers say about rate limits.</summary>
/// <param name="Delay">The time until a limit ends that is reached; null when they name none.</param>
/// <param name="Percent">How much of the nearest limit is used; null when they don't say.</param>
internal readonly record struct UsageLimits(TimeSpan? Delay, double? Percent);
