using Capi.Catalog;
using Capi.ContractReading.Rules;

namespace Capi.ContractReading.Readers;

/// <summary>Resolves the key of an annotation, explicit or inferred from the member name, and validates its section.</summary>
internal static class KeyResolver
{
    /// <summary>Resolves the key of <c>[Hashed]</c> or <c>[Clear]</c>, or returns the violated rule.</summary>
    public static ResolvedKey ResolveUserDataKey(string? explicitKey, string memberName, bool isHashed)
    {
        var key = explicitKey ?? KeyInference.InferUserDataKey(memberName);
        if (key is null)
            return new(KeyNotInferableRule.Instance, key);

        var parameter = ParameterDefinitions.Find(ParameterSection.UserData, key);
        if (parameter is null)
            return new(UnknownKeyRule.Instance, key, UnknownKeyRule.GetReason(key));
        if (MustBeClearRule.IsViolated(parameter, isHashed))
            return new(MustBeClearRule.Instance, key);

        return MustBeHashedRule.IsViolated(parameter, isHashed) ? new(MustBeHashedRule.Instance, key) : new(key, parameter);
    }

    /// <summary>Resolves the key of <c>[CustomData]</c>, on a contract or in an entry of <c>contents</c>, or returns the violated rule.</summary>
    public static ResolvedKey ResolveCustomDataKey(string? explicitKey, string memberName, bool isContent)
    {
        var key = explicitKey ?? (isContent ? KeyInference.InferContentKey(memberName) : KeyInference.InferCustomDataKey(memberName));
        if (key is null)
            return new(KeyNotInferableRule.Instance, key);
        if (!IsWellFormedText(key))
            return new(UnknownKeyRule.Instance, key, UnknownKeyRule.Reason.Undefined);

        var parameter = ParameterDefinitions.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, key);
        return parameter is null && CustomKeyOfOtherSectionRule.IsReserved(key) ? new(CustomKeyOfOtherSectionRule.Instance, key) : new(key, parameter);
    }

    /// <summary>True for text that is valid as a JSON property name: not blank, no lone surrogates.</summary>
    public static bool IsWellFormedText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;

        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return false;
            index++;
        }

        return true;
    }
}
