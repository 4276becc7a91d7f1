using System.Text.Json;

namespace Capi.Consent.Tests.Testing;

/// <summary>What a TC string must lead to, computed from what the reference implementation reads in it.</summary>
internal static class TcfExpectation
{
    private static readonly int[] RequiredPurposes = [1, 3, 4, 7];

    private static readonly long DisclosedVendorsSince = new DateTimeOffset(2026, 2, 28, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static ConsentOutcome GetOutcome(JsonElement model, int? vendorId = null)
    {
        if (model.GetProperty("policy").GetInt32() < 4 || !model.GetProperty("serviceSpecific").GetBoolean())
            return ConsentOutcome.Invalid;

        var isConsented = RequiredPurposes.All(model.GetIntegers("purposes").Contains)
            && (vendorId is not { } id || (model.GetIntegers("vendors").Contains(id) && !IsRestricted(model, id)));
        return isConsented && IsDisclosed(model, vendorId) ? ConsentOutcome.Granted : ConsentOutcome.Denied;
    }

    private static bool IsDisclosed(JsonElement model, int? vendorId)
    {
        var isRequired = model.GetProperty("policy").GetInt32() >= 5 || model.GetProperty("created").GetInt64() >= DisclosedVendorsSince;
        return !isRequired
            || (model.GetProperty("hasDisclosed").GetBoolean() && (vendorId is null || GetProbe(model, vendorId.Value).GetProperty("disclosed").GetBoolean()));
    }

    private static bool IsRestricted(JsonElement model, int vendorId) =>
        GetProbe(model, vendorId).GetProperty("restricted").EnumerateArray()
            .Any(restriction => RequiredPurposes.Contains(restriction[0].GetInt32()) && restriction[1].GetInt32() != 1);

    private static JsonElement GetProbe(JsonElement model, int vendorId) => model.GetProperty("probes").GetProperty($"{vendorId}");
}
