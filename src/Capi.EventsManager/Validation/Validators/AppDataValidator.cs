using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>An app event must have app_data with an extinfo of 16 entries.</summary>
internal static class AppDataValidator
{
    private const int EntryCount = 16;

    private const int VersionIndex = 0;

    private const int OsVersionIndex = 4;

    public static GraphError? Validate(EventView view)
    {
        if (!string.Equals(view.ActionSource, "app", StringComparison.Ordinal))
            return null;

        var path = view.Path.Append("app_data");
        var data = view.GetMember("app_data");
        if (data.ValueKind is JsonValueKind.Undefined)
            return GraphError.InvalidParameter(path, "App event without app data", $"{path} is required for app events.");

        if (data.ValueKind is not JsonValueKind.Object)
            return GraphError.WrongType(path, "an object");

        return ValidateExtinfo(JsonValues.GetMember(data, "extinfo"), path.Append("extinfo"));
    }

    private static GraphError? ValidateExtinfo(JsonElement extinfo, FieldPath path)
    {
        if (ExtinfoEntries.Get(extinfo) is not { Count: EntryCount } entries)
            return GraphError.InvalidParameter(path, "Malformed extinfo", $"{path} must be an array of exactly {EntryCount} strings; use the empty string for an unknown entry.");

        if (JsonValues.IsEmpty(entries[VersionIndex]))
            return GraphError.InvalidParameter(path.AppendIndex(VersionIndex), "Extinfo without version", $"{path.AppendIndex(VersionIndex)} is required: a2 for Android, i2 for iOS.");

        return JsonValues.IsEmpty(entries[OsVersionIndex])
            ? GraphError.InvalidParameter(path.AppendIndex(OsVersionIndex), "Extinfo without OS version", $"{path.AppendIndex(OsVersionIndex)} is required: the version of the OS.", GraphErrorCodes.OsVersionMissing)
            : null;
    }
}
