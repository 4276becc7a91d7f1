using Capi.Identifiers;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Identifiers;

public class PublicVectorTests
{
    private const int LineCount = 92;

    // Vectors where Meta's documentation and code disagree and the toolkit follows the documentation: the zip code (spec section 3.7), and text that may
    // or may not be an MD5 digest, which is dropped (docs/decisions/0008).
    private static readonly string[] DecidedForDocumentation = ["P0039", "P0066"];

    public static TheoryData<PublicVector> CustomerInformation { get; } = PublicVector.GetForFields(
        "em", "ph", "fn", "ln", "ct", "st", "zp", "country", "db", "ge", "external_id", "f5first", "fi", "dobd", "doby");

    [Fact]
    public void Every_line_of_the_file_is_read() => Assert.Equal(LineCount, PublicVector.All.Count);

    [Theory]
    [MemberData(nameof(CustomerInformation))]
    public void Customer_information_matches_the_vector(PublicVector vector)
    {
        var documented = DecidedForDocumentation.Contains(vector.Id);
        Assert.True(vector.HasDocsConflict || !documented);

        var result = IdentifierHasher.Hash(vector.Field, vector.Input);

        Assert.Equal(documented ? vector.DocsNormalized : vector.ExpectedNormalized, result.Normalized);
        Assert.Equal(documented ? vector.DocsExpected : vector.Expected, result.Value);
        Assert.Equal(result.Value is null, result.DropReason != DropReason.None);
    }

    [Theory]
    [MemberData(nameof(CultureScope.ProblematicCultures), MemberType = typeof(CultureScope))]
    public void The_culture_of_the_thread_has_no_effect(string culture)
    {
        using var scope = new CultureScope(culture);

        foreach (PublicVector vector in CustomerInformation)
            Customer_information_matches_the_vector(vector);
    }

    [Fact]
    public void Every_line_belongs_to_a_test()
    {
        var tested = new[] { CustomerInformation, BrowserIdentifierTests.ClickIdVectors, BrowserIdentifierTests.CookieVectors, CookieDomainTests.Domains, ClientIpAddressTests.Addresses };

        Assert.Equal(PublicVector.All.Count, tested.Sum(rows => rows.Count));
    }
}
