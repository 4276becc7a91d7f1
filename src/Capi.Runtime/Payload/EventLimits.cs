namespace Capi.Payload;

/// <summary>The limits of one event (spec section 1.4 for the times; the sizes are ours).</summary>
internal static class EventLimits
{
    /// <summary>No event is larger than this; a request of 1,000 such events would be a gigabyte.</summary>
    public const int MaxEventBytes = 1024 * 1024;

    /// <summary>Longer text of custom_data is dropped unread.</summary>
    public const int MaxTextLength = 64 * 1024;

    /// <summary>How old an event may be when Meta receives it.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    /// <summary>How old an event of a physical store may be when Meta receives it.</summary>
    public static readonly TimeSpan MaxAgeInStore = TimeSpan.FromDays(62);

    /// <summary>How much earlier an event stops being sent: a request takes time, clocks differ, and one event that arrives too
    /// old makes Meta refuse all that travel with it.</summary>
    public static readonly TimeSpan ArrivalMargin = TimeSpan.FromMinutes(1);

    /// <summary>How far clocks of two machines may disagree. An event ahead of us by no more happened now.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);
}
