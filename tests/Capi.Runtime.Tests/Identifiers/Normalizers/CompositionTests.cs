using System.Text;
using Capi.Identifiers;
using Capi.Runtime.Tests.Identifiers.Fuzz;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

/// <summary>A value has one hash, whether its accents are typed as characters of their own (NFD, as on a Mac) or not (NFC).</summary>
public class CompositionTests
{
    private const int Texts = 2_000;

    [Theory]
    [InlineData("ct", "Aïn Oussera")]
    [InlineData("ct", "São Paulo")]
    [InlineData("st", "Île-de-France")]
    [InlineData("st", "Québec")]
    [InlineData("fn", "José")]
    [InlineData("fn", "Ｎguyễn")]
    [InlineData("ln", "한글")]
    [InlineData("ln", "Οδυσσεύς")]
    [InlineData("zp", "が10")]
    [InlineData("country", "Österreich")]
    [InlineData("country", "대한민국")]
    [InlineData("external_id", "Kundé 7")]
    [InlineData("app_user_id", "Kundé 7")]
    [InlineData("f5first", "Éloïse")]
    public void A_value_has_one_hash(string key, string value) => AssertOneHash(key, value);

    [Theory]
    [MemberData(nameof(ReferenceComparisonTests.HashedKeys), MemberType = typeof(ReferenceComparisonTests))]
    public void Random_text_has_one_hash(string key)
    {
        var texts = new FuzzTextGenerator(20261129);
        for (var index = 0; index < Texts; index++)
        {
            var text = texts.Next(key);
            if (!text.Any(unit => char.IsSurrogate(unit) || unit is (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE'))
                AssertOneHash(key, text);
        }
    }

    private static void AssertOneHash(string key, string value) => Assert.Equal(
        IdentifierHasher.Hash(key, value.Normalize(NormalizationForm.FormC)), IdentifierHasher.Hash(key, value.Normalize(NormalizationForm.FormD)));
}
