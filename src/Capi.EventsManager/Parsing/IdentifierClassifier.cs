using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Classifies a user_data parameter by its received and expected form.</summary>
internal static class IdentifierClassifier
{
    private const int MaxValues = 10;
    private const int MaxValueLength = 600;

    /// <summary>Returns the identifier with its form, or null if the key is unknown or has no values.</summary>
    public static ReceivedIdentifier? Classify(string key, IReadOnlyList<string> values, EventSource source)
    {
        if (values.Count == 0 || ParameterDefinitions.Find(ParameterSection.UserData, key) is not { } parameter)
            return null;

        var expectedForm = parameter.Handling switch
        {
            Handling.Hash => IdentifierForm.Hashed,
            Handling.HashOptional => IdentifierForm.Either,
            _ => IdentifierForm.Clear,
        };
        var form = GetForm(values, expectedForm);

        // A raw value of a parameter that must be hashed is never displayed.
        var displayValue = expectedForm is IdentifierForm.Hashed && form is IdentifierForm.Clear ? "" : Masking.MaskIdentifier(values[0]);
        return new ReceivedIdentifier(parameter.Key, form, expectedForm, values.Count, displayValue)
        {
            Checks = IdentifierChecks.Check(parameter, values, source),
            Values = IsKept(parameter.Key, values, form, expectedForm) ? [.. values.Take(MaxValues).Select(Shorten)] : [],
            Fingerprint = Fingerprint.Create(values[0]),
        };
    }

    // Hashes, and the click and browser ID: they can be compared, and only the two IDs can be shown whole.
    private static bool IsKept(string key, IReadOnlyList<string> values, IdentifierForm form, IdentifierForm expectedForm) =>
        (key is "fbc" or "fbp" && values.All(value => MetaCookieFormat.IsValid(value) && ClickIdValue.HasIdCharacters(value) && !PersonalText.Contains(value)))
        || (form is IdentifierForm.Hashed && expectedForm is not IdentifierForm.Clear);

    private static string Shorten(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];

    private static IdentifierForm GetForm(IReadOnlyList<string> values, IdentifierForm expectedForm)
    {
        if (expectedForm is IdentifierForm.Clear)
            return values.Any(value => HashedValue.LooksLikeSha256(value)) ? IdentifierForm.Hashed : IdentifierForm.Clear;

        if (values.All(value => HashedValue.IsSha256(value)))
            return IdentifierForm.Hashed;

        return expectedForm is IdentifierForm.Hashed && values.All(value => HashedValue.IsSha256(value) || HashedValue.IsMd5(value))
            ? IdentifierForm.Md5
            : IdentifierForm.Clear;
    }
}
