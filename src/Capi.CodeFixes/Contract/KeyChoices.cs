using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;

namespace Capi.CodeFixes.Contract;

/// <summary>The keys that CAPI013 suggests for an attribute without a key.</summary>
internal static class KeyChoices
{
    /// <summary>The suggested keys.</summary>
    public static string[] GetKeys(FixContext context) => (context.GetProperty(FixProperties.Choices) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Changes [CustomData] to the attribute of the customer information parameter that the member's name implies; null where it implies none.</summary>
    public static TextEdit? CreateIdentifierEdit(FixContext context, ReportedAttribute reported) =>
        AttributeNames.IsAttribute(reported.Attribute, "CustomData", reported.Model)
        && !reported.IsInContentEntry
        && context.GetProperty(FixProperties.Key) is { } key
        && context.GetProperty(FixProperties.Replacement) is { } attributeName
            ? AttributeEdits.CreateReplacement(reported, attributeName, key, $"{context.Id}:identifier")
            : null;

    /// <summary>Gives [CustomData] the name of a custom property. The shared equivalence key lets Fix All give each member its own name.</summary>
    public static IEnumerable<TextEdit> CreateCustomPropertyEdits(FixContext context, ReportedAttribute reported) =>
        GetKeys(context).FirstOrDefault(choice => CustomPropertyNames.IsAvailable(choice, reported.IsInContentEntry)) is { } own
            ? [AttributeEdits.CreateCustomPropertyEdit(reported, own, $"{context.Id}:own")]
            : [];
}
