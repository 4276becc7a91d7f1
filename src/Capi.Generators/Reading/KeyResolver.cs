using Capi.Catalog;

namespace Capi.Reading;

/// <summary>Resolves the key of an annotation, explicit or inferred from the member name, and validates its section.</summary>
internal static class KeyResolver
{
    // A custom_data key must not be a parameter of these sections. Other sections (app data, attribution) share keys such as
    // "vendor_id" and "scope" with ordinary custom data.
    private static readonly ParameterSection[] Foreign =
        [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    /// <summary>Resolves the key of <c>[Hashed]</c> or <c>[Clear]</c>, or returns the problem.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) UserData(
        string? written, string memberName, bool isHashed)
    {
        var key = written ?? KeyInference.UserData(memberName);
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);

        var parameter = Parameters.Find(ParameterSection.UserData, key);
        if (parameter is null)
            return (key, null, IsKnownAnywhere(key) ? ContractProblemKind.WrongSection : ContractProblemKind.UnknownKey);

        return (key, parameter, (parameter.Handling, isHashed) switch
        {
            (Handling.Clear, true) => ContractProblemKind.MustBeClear,
            (Handling.Hash, false) => ContractProblemKind.MustBeHashed,
            _ => null,
        });
    }

    /// <summary>Resolves the key of <c>[CustomData]</c>, on a contract or in an entry of <c>contents</c>, or returns the problem.</summary>
    public static (string? Key, ParameterDefinition? Parameter, ContractProblemKind? Problem) CustomData(
        string? written, string memberName, bool isContent)
    {
        var key = written ?? (isContent ? KeyInference.Content(memberName) : KeyInference.CustomData(memberName));
        if (key is null)
            return (null, null, ContractProblemKind.KeyNotInferable);
        if (!IsText(key))
            return (key, null, ContractProblemKind.UnknownKey);

        var parameter = Parameters.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, key);
        if (parameter is not null)
            return (key, parameter, null);

        var isForeign = Foreign.Any(section => Parameters.Find(section, key) is not null);
        return (key, null, isForeign ? ContractProblemKind.CustomKeyOfOtherSection : null);
    }

    private static bool IsKnownAnywhere(string key) => Parameters.All.Any(parameter => parameter.Key == key);

    /// <summary>True for text that is valid as a JSON property name: not blank, no lone surrogates.</summary>
    public static bool IsText(string text)
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
