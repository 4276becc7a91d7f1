using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds what is missing before a value is hashed.</summary>
internal static class FormCheck
{
    /// <summary>Leading zeros are missing their removal.</summary>
    public const string LeadingZeros = "with leading zeros";

    private static readonly string[] OrderedDates = ["iso", "yyyymmdd", "ymd", "sortable"];

    /// <summary>True when one branch cuts the beginning: the others have no zeros there.</summary>
    public static bool CutsZeros(TracedValue value) => value.WithParts().Any(part => part.Has(StepKind.Part) || part.Has(StepKind.TrimZeros));

    /// <summary>What is missing, in words; null when nothing is, or when the value's form isn't known.</summary>
    public static string? FindMissing(Normalization rule, TracedValue value)
    {
        if (value is { IsHashed: true, Kind: OriginKind.Constant, Text: { } text } && IsLowerCased(rule) && text.Any(char.IsUpper) && !value.StepsBeforeHash.Any(step => step.Kind is StepKind.Lower or StepKind.CultureLower or StepKind.Opaque))
            return "without lower-casing";
        if (value is { IsHashed: true, Kind: OriginKind.Constant, Text: { } word } && !value.StepsBeforeHash.Any(step => step.Kind is StepKind.Part or StepKind.Element or StepKind.Replace or StepKind.Opaque))
            return FindWrongWord(rule, word);
        if (!value.IsHashed || value.Kind is OriginKind.Null or OriginKind.Empty or OriginKind.Unknown or OriginKind.Constant or OriginKind.Call or OriginKind.Creation or OriginKind.NoElements)
            return null;

        var before = value.StepsBeforeHash.Select(step => step.Kind).ToList();
        before.AddRange(value.Parts.SelectMany(part => part).SelectMany(part => part.Steps).Select(step => step.Kind));
        if (before.Contains(StepKind.Opaque) || PersonalValues.IsHashedName(value) || value.Parts.SelectMany(part => part).Any(part => part.IsHashed || part.Kind is OriginKind.Call or OriginKind.Unknown))
            return null;
        if (PersonalValues.IsNormalizedName(value))
            return null;

        var isLower = before.Contains(StepKind.Lower) || before.Contains(StepKind.CultureLower);
        var isFiltered = before.Contains(StepKind.Letters) || before.Contains(StepKind.RemoveSpaces);
        return rule switch
        {
            Normalization.Email => !before.Contains(StepKind.Trim) && !isFiltered ? "without removing white space" : isLower ? null : "without lower-casing",
            Normalization.Phone => !before.Contains(StepKind.Digits) && !IsDigitsByReplacing(value) ? "with other characters than digits" : before.Contains(StepKind.TrimZeros) || IsInternational(value) ? null : LeadingZeros,
            Normalization.Name or Normalization.City or Normalization.State => !isLower && value.Kind != OriginKind.Text ? "without lower-casing" : isFiltered || before.Contains(StepKind.Replace) ? null : "with spaces and punctuation",
            Normalization.Zip => !isLower && !before.Contains(StepKind.Digits) ? "without lower-casing" : FindMissingInZip(before),
            Normalization.Country => isLower ? null : "without lower-casing",
            Normalization.Gender => before.Contains(StepKind.Part) || before.Contains(StepKind.Element) ? (isLower ? null : "without lower-casing") : "as a word instead of f or m",
            Normalization.DateOfBirth => value.Steps.Any(step => step.Kind == StepKind.Format && step.Argument is not "yyyyMMdd") || !before.Contains(StepKind.Format) && value.Operation.Type?.Name is "DateTime" or "DateOnly" or "DateTimeOffset" ? "in another form than yyyyMMdd" : null,
            _ => null,
        };
    }

    private static string? FindMissingInZip(List<StepKind> before) =>
        before.Contains(StepKind.Letters) || before.Contains(StepKind.Digits) || before.Contains(StepKind.Replace) || before.Contains(StepKind.Part) ? null
        : before.Contains(StepKind.RemoveSpaces) ? "with dashes"
        : "with spaces and dashes";

    // The words of a mapping are checked as they are: "male" is no form of ge.
    private static string? FindWrongWord(Normalization rule, string text) => rule switch
    {
        Normalization.Gender when text.Trim().ToLowerInvariant() is not ("f" or "m") => "as a word instead of f or m",
        Normalization.Country when text.Trim().Length != 2 => "as a name instead of its code of two letters",
        _ => null,
    };

    /// <summary>True for the text of a date that only loses its separators: the order of day, month and year stays what it was.</summary>
    /// <remarks>Dashes are those of 2001-02-03, whose order is right.</remarks>
    public static bool IsDateWithoutSeparators(Normalization rule, TracedValue value)
    {
        if (rule != Normalization.DateOfBirth || !value.IsHashed || value.Kind is not (OriginKind.Member or OriginKind.Parameter or OriginKind.Entry) || value.Operation.Type?.SpecialType != SpecialType.System_String)
            return false;

        var before = value.StepsBeforeHash.ToList();
        return before.All(step => step.Kind is StepKind.Replace or StepKind.RemoveSpaces or StepKind.Trim or StepKind.Lower or StepKind.CultureLower or StepKind.ToText)
            && before.Any(step => step is { Kind: StepKind.Replace, Argument: "/" or "." or "\\" } && Removes(step.Operation))
            && !PersonalValues.IsNormalizedName(value) && !OrderedDates.Any(word => value.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    // text.Replace("/", "")
    private static bool Removes(IOperation operation) => operation is IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [_, { Value: var replacement }, ..] } && KnownMethods.SkipConversions(replacement) switch
    {
        { ConstantValue: { HasValue: true, Value: null or "" } } or IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => true,
        _ => false,
    };

    // E.164 has a plus sign, and no leading zeros.
    private static bool IsInternational(TracedValue value) => value.Name.IndexOf("e164", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLowerCased(Normalization rule) => rule is Normalization.Email or Normalization.Name or Normalization.City or Normalization.State or Normalization.Country or Normalization.Zip or Normalization.Gender;

    // Replace("+", "").Replace(" ", "").Replace("-", ""): at least the separators are gone.
    private static bool IsDigitsByReplacing(TracedValue value) => value.StepsBeforeHash.Count(step => step.Kind is StepKind.Replace or StepKind.RemoveSpaces) >= 4;
}
