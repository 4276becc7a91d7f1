using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers.Text;

/// <summary>Marks that come with text copied from chats, spreadsheets and PDF files don't change a value.</summary>
public class InvisibleCharacterTests
{
    private static readonly string[] Invisible = ["\u200B", "\u200E", "\u200F", "\u202A", "\u202C", "\u2060", "\u2066", "\u2069", "\u00AD", "\u061C", "\uFEFF"];

    [Theory]
    [InlineData("em", "john@example.com")]
    [InlineData("ph", "+491711234567")]
    [InlineData("fn", "John")]
    [InlineData("ln", "محمد")]
    [InlineData("ct", "Paris")]
    [InlineData("st", "Texas")]
    [InlineData("zp", "94025-1234")]
    [InlineData("country", "Germany")]
    [InlineData("db", "03.05.1980")]
    [InlineData("ge", "أنثى")]
    [InlineData("external_id", "Kunde-7")]
    [InlineData("app_user_id", "Kunde-7")]
    [InlineData("em", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    public void They_are_removed(string key, string value)
    {
        var expected = IdentifierHasher.Hash(key, value);
        Assert.Equal(DropReason.None, expected.DropReason);
        foreach (var mark in Invisible)
        {
            Assert.Equal(expected, IdentifierHasher.Hash(key, mark + value));
            Assert.Equal(expected, IdentifierHasher.Hash(key, value + mark + " "));
            Assert.Equal(expected, IdentifierHasher.Hash(key, $"\u202A {value.Insert(1, mark)}\u202C"));
        }
    }

    [Theory]
    [InlineData("external_id", "\u200B0\u200B")]
    [InlineData("external_id", "\u200E")]
    [InlineData("app_user_id", "\u200E \u200F")]
    [InlineData("fn", "\u200B\u200B")]
    [InlineData("em", "\u200Ee3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("ct", "\u200EUnknown")]
    public void A_value_of_nobody_is_still_dropped(string key, string value) => Assert.Equal(DropReason.Empty, IdentifierHasher.Hash(key, value).DropReason);

    [Theory]
    [InlineData("نیم\u200Cفاصله")]
    [InlineData("क्\u200Dष")]
    public void Joiners_inside_a_name_stay(string name) => Assert.Equal(name, IdentifierHasher.Hash("fn", name).Normalized);
}
