using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Reading;

/// <summary>Says for one key of user_data whether it arrived as it must.</summary>
internal static class IdentifierVerdict
{
    /// <summary>The verdict, or null for a key that Meta doesn't know and for one without values.</summary>
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

        // A raw value where a hash belongs is the one thing that must not be seen at all.
        var shown = expected is IdentifierForm.Hashed && arrived is IdentifierForm.Clear ? "" : Masking.Identifier(values[0]);
        return new ReceivedIdentifier(parameter.Key, arrived, expected, values.Count, shown);
    }

    private static IdentifierForm Form(IReadOnlyList<string> values, IdentifierForm expected)
    {
        // A hash in upper case is no hash where one is wanted, and still a hash where none is.
        if (expected is IdentifierForm.Clear)
            return values.Any(value => HashedValue.LooksLikeSha256(value)) ? IdentifierForm.Hashed : IdentifierForm.Clear;

        if (values.All(value => HashedValue.IsSha256(value)))
            return IdentifierForm.Hashed;

        return expected is IdentifierForm.Hashed && values.All(value => HashedValue.IsSha256(value) || HashedValue.IsMd5(value))
            ? IdentifierForm.Md5
            : IdentifierForm.Clear;
    }
}
