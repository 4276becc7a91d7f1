using Capi.Catalog;
using Capi.ContractReading.Rules;

namespace Capi.CodeFixes.Syntax;

/// <summary>Names for custom properties, which Meta does not define.</summary>
internal static class CustomPropertyNames
{
    /// <summary>True for a name that custom data may use without a diagnostic.</summary>
    public static bool IsAvailable(string key, bool isInEntry) =>
        !string.IsNullOrWhiteSpace(key)
        && (ParameterDefinitions.Find(isInEntry ? ParameterSection.Content : ParameterSection.CustomData, key) is not null
            || !CustomKeyOfOtherSectionRule.IsReserved(key));

    /// <summary>A name to replace a key of another section: the member's name in snake case, or the key with the prefix <c>custom_</c>.</summary>
    public static string Suggest(string memberName, string key, bool isInEntry)
    {
        var own = NameTokenizer.ToSnakeCase(memberName);
        return IsAvailable(own, isInEntry)
            && ParameterDefinitions.Find(isInEntry ? ParameterSection.Content : ParameterSection.CustomData, own) is null
            && PersonalDataTerms.Find(own, isInEntry) is null
                ? own
                : "custom_" + key;
    }
}
