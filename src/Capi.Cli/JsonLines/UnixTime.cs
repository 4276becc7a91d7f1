namespace Capi.Cli.JsonLines;

/// <summary>The present as a line gives it, in Unix milliseconds.</summary>
internal static class UnixTime
{
    public const string OutOfRange = "\"now_ms\" is out of range";

    /// <summary>False for a time outside the years 1 to 9999.</summary>
    public static bool IsUsable(long? milliseconds) => milliseconds is null
        || (milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    /// <summary>The time; the real present for null.</summary>
    public static DateTimeOffset Of(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : DateTimeOffset.UtcNow;
}
