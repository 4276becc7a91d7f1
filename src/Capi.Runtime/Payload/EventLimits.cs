namespace Capi.Payload;

/// <summary>The limits of one event. Meta defines the maximum ages; the other limits are the toolkit's own.</summary>
internal static class EventLimits
{
    /// <summary>The maximum size of an event; a request of 1,000 such events would be a gigabyte.</summary>
    public const int MaxEventBytes = 1024 * 1024;

    /// <summary>Longer custom_data text is dropped without being read.</summary>
    public const int MaxTextLength = 64 * 1024;

    /// <summary>The maximum age of an event when Meta receives it.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    /// <summary>The maximum age of a <c>physical_store</c> event when Meta receives it.</summary>
    public static readonly TimeSpan MaxPhysicalStoreAge = TimeSpan.FromDays(62);

    /// <summary>The margin subtracted from the maximum age: a request takes time, clocks differ, and Meta rejects the whole request when
    /// one of its events is too old on arrival.</summary>
    public static readonly TimeSpan AgeSafetyMargin = TimeSpan.FromMinutes(1);

    /// <summary>The tolerated difference between the clocks of two machines. An event this far in the future is sent as happening now.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);
}
