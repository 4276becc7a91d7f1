using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Rules;

/// <summary>An app event must have app_data with an extinfo of 16 entries.</summary>
internal static class AppDataRule
{
    private const int Entries = 16;

    private const int Version = 0;

    private const int OsVersion = 4;

    public static GraphError? Check(EventView view)
    {
        if (!string.Equals(view.ActionSource, "app", StringComparison.Ordinal))
            return null;

        var path = view.Path.Then("app_data");
        var data = view.Member("app_data");
        if (data.ValueKind is JsonValueKind.Undefined)
            return GraphError.Invalid(path, "App event without app data", $"{path} is required for app events.");

        return CheckDevice(JsonValues.Member(data, "extinfo"), path.Then("extinfo"));
    }

    private static GraphError? CheckDevice(JsonElement device, FieldPath path)
    {
        if (device.ValueKind is not JsonValueKind.Array || device.GetArrayLength() != Entries || !device.EnumerateArray().All(IsEntry))
            return GraphError.Invalid(path, "Malformed extinfo", $"{path} must be an array of exactly {Entries} strings; use the empty string for an unknown entry.");

        if (JsonValues.IsEmpty(device[Version]))
            return GraphError.Invalid(path.At(Version), "Extinfo without version", $"{path.At(Version)} is required: a2 for Android, i2 for iOS.");

        return JsonValues.IsEmpty(device[OsVersion])
            ? GraphError.Invalid(path.At(OsVersion), "Extinfo without OS version", $"{path.At(OsVersion)} is required: the version of the OS.", GraphErrorCodes.OsVersionMissing)
            : null;
    }

    // Width, density and similar entries are numeric. It is not established whether Meta rejects JSON numbers here.
    private static bool IsEntry(JsonElement entry) => entry.ValueKind is JsonValueKind.String or JsonValueKind.Number;
}
