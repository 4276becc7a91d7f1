using Capi.Catalog;

namespace Capi.ContractReading;

/// <summary>Resolves the key of an annotation, explicit or inferred from the member name, and validates its section.</summary>
internal static class KeyResolver
{
    // A custom_data key must not be a parameter of these sections. Other sections (app data, attribution) share keys such as
    // "vendor_id" and "scope" with ordinary custom data.
    private static readonly ParameterSection[] ReservedSections =
        [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    /// <summary>Resolves the key of <c>[Hashed]</c> or <c>[Clear]</c>, or returns the problem.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) ResolveUserDataKey(
        string? explicitKey, string memberName, bool isHashed)
    {
        var key = explicitKey ?? KeyInference.InferUserDataKey(memberName);
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);

        var parameter = ParameterDefinitions.Find(ParameterSection.UserData, key);
        if (parameter is null)
            return (key, null, IsKnownInAnySection(key) ? ContractProblemKind.WrongSection : ContractProblemKind.UnknownKey);

        return (key, parameter, (parameter.Handling, isHashed) switch
        {
            (Handling.Clear, true) => ContractProblemKind.MustBeClear,
            (Handling.Hash, false) => ContractProblemKind.MustBeHashed,
            _ => null,
        });
    }

    /// <summary>Resolves the key of <c>[CustomData]</c>, on a contract or in an entry of <c>contents</c>, or returns the problem.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) ResolveCustomDataKey(
        string? explicitKey, string memberName, bool isContent)
    {
        var key = explicitKey ?? (isContent ? KeyInference.InferContentKey(memberName) : KeyInference.InferCustomDataKey(memberName));
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);
        if (!IsWellFormedText(key))
            return (key, null, ContractProblemKind.UnknownKey);

        var parameter = ParameterDefinitions.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, key);
        if (parameter is not null)
            return (key, parameter, null);

        var isForeign = ReservedSections.Any(section => ParameterDefinitions.Find(section, key) is not null);
        return (key, null, isForeign ? ContractProblemKind.CustomKeyOfOtherSection : null);
    }

    private static bool IsKnownInAnySection(string key) => ParameterDefinitions.All.Any(parameter => parameter.Key == key);

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
