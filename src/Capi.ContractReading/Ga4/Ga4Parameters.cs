using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;

namespace Capi.ContractReading.Ga4;

/// <summary>Which fields a GA4 event can supply (docs/gateway.md, "Mapping").</summary>
internal static class Ga4Parameters
{
    // GA4's limit: https://support.google.com/analytics/answer/9267744
    private const int MaxNameLength = 40;

    // GA4 has no others of a person. Click and browser ID, address and user agent are the request's.
    private static readonly HashSet<string> UserDataKeys = new(StringComparer.Ordinal) { "em", "ph", "fn", "ln", "ct", "st", "zp", "country", "external_id" };

    /// <summary>True if the event has a parameter for the field, and the type can hold it.</summary>
    public static bool CanSupply(ContractField field) => field.Annotation switch
    {
        AnnotationKind.EventId or AnnotationKind.EventTime or AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl or AnnotationKind.EventConsent => true,
        AnnotationKind.Hashed or AnnotationKind.Clear => UserDataKeys.Contains(field.Key) && IsSupported(field.Value.Kind),
        AnnotationKind.CustomData => field.Value.IsContent ? field.Key == "contents" : IsParameterName(field.Key) && IsSupported(field.Value.Kind),
        _ => false,
    };

    // Google's digests are computed by other rules than Meta's, so they are not read.
    private static bool IsSupported(ScalarKind? kind) => kind is not (null or ScalarKind.Digest or ScalarKind.Consent);

    private static bool IsParameterName(string key) =>
        key.Length is > 0 and <= MaxNameLength && IsLetter(key[0]) && key.All(character => IsLetter(character) || character is (>= '0' and <= '9') or '_');

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
