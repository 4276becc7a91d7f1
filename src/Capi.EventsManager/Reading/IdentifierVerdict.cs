using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Reading;

/// <summary>Classifies a user_data parameter by its received and expected form.</summary>
internal static class IdentifierVerdict
{
    /// <summary>Returns the identifier with its form, or null if the key is unknown or has no values.</summary>
    public static ReceivedIdentifier? Of(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0 || Parameters.Find(ParameterSection.UserData, key) is not { } parameter)
            return null;

        var expected = parameter.Handling switch
        {
            Handling.Hash => IdentifierForm.Hashed,
            Handling.HashOptional => IdentifierForm.Either,
            _ => IdentifierForm.Clear,
        };
        var arrived = Form(values, expected);

        // A raw value of a parameter that must be hashed is never displayed.
        var shown = expected is IdentifierForm.Hashed && arrived is IdentifierForm.Clear ? "" : Masking.Identifier(values[0]);
        return new ReceivedIdentifier(parameter.Key, arrived, expected, values.Count, shown);
    }

    private static IdentifierForm Form(IReadOnlyList<string> values, IdentifierForm expected)
    {
        // Where a clear value is expected, an upper-case hash counts as hashed; where a hash is expected, only lower case does.
        if (expected is IdentifierForm.Clear)
            return values.Any(value => HashedValue.LooksLikeSha256(value)) ? IdentifierForm.Hashed : IdentifierForm.Clear;

        if (values.All(value => HashedValue.IsSha256(value)))
            return IdentifierForm.Hashed;

        return expected is IdentifierForm.Hashed && values.All(value => HashedValue.IsSha256(value) || HashedValue.IsMd5(value))
            ? IdentifierForm.Md5
            : IdentifierForm.Clear;
    }
}
