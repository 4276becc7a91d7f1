using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_time must not be in the future and at most 7 days old (62 days for physical_store).</summary>
internal static class EventTimeValidator
{
    /// <summary>Seconds of twelve digits are 30,000 years ahead, so larger numbers are milliseconds.</summary>
    private const long MinMilliseconds = 1_000_000_000_000;

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    private static readonly TimeSpan PhysicalStoreMaxAge = TimeSpan.FromDays(62);

    /// <summary>Allows clock skew. Meta's tolerance is not established.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public static GraphError? Validate(EventView view)
    {
        var path = view.Path.Append("event_time");
        if (UnixSeconds.Read(view.GetMember("event_time")) is not { } seconds)
            return null; // RequiredParametersValidator says so.

        if (seconds >= MinMilliseconds)
            return GraphError.InvalidParameter(path, "Event time in the future", $"{path} looks like milliseconds; send Unix seconds.", GraphErrorCodes.EventTimeInFuture);

        if (seconds > (view.ReceivedAt + ClockTolerance).ToUnixTimeSeconds())
            return GraphError.InvalidParameter(path, "Event time in the future", $"{path} is in the future.", GraphErrorCodes.EventTimeInFuture);

        var isPhysicalStore = string.Equals(view.ActionSource, "physical_store", StringComparison.Ordinal);
        if (seconds < (view.ReceivedAt - (isPhysicalStore ? PhysicalStoreMaxAge : MaxAge)).ToUnixTimeSeconds())
            return GraphError.InvalidParameter(path, "Event time too old", $"{path} is more than {(isPhysicalStore ? 62 : 7)} days ago.", GraphErrorCodes.EventTimeTooOld);

        return null;
    }
}
