namespace Capi.Cli.JsonLines;

/// <summary>Converts the <c>now_ms</c> of a line from Unix milliseconds.</summary>
internal static class UnixTime
{
    public const string OutOfRangeMessage = "\"now_ms\" is out of range";

    /// <summary>True for null and for times in the years 1 to 9999.</summary>
    public static bool IsInRange(long? milliseconds) => milliseconds is null
        || (milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    /// <summary>Returns the time; for null, the current time of the system clock.</summary>
    public static DateTimeOffset GetTimeOrNow(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : DateTimeOffset.UtcNow;
}
