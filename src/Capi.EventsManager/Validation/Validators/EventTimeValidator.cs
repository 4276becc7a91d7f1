using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>event_time must be integer Unix seconds, not in the future and at most 7 days old (62 days for physical_store).</summary>
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
        if (view.GetMember("event_time") is not { ValueKind: JsonValueKind.Number } number)
            return null; // RequiredParametersValidator says so.

        if (!number.TryGetInt64(out var seconds))
            return GraphError.InvalidParameter(path, "Event time is not in seconds", $"{path} must be Unix time in whole seconds.");

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
