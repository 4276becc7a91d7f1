using Capi.Testing;

namespace Capi.Identity.Tests;

public class PublicVectorTests
{
    private const int Lines = 92;

    // Vectors where Meta's documentation and code disagree and the toolkit follows the documentation: the zip code (spec section 3.7), and text that may
    // or may not be an MD5 digest, which is dropped (docs/decisions/0008).
    private static readonly string[] DecidedForDocumentation = ["P0039", "P0066"];

    public static TheoryData<PublicVector> CustomerInformation { get; } = PublicVector.Of(
        "em", "ph", "fn", "ln", "ct", "st", "zp", "country", "db", "ge", "external_id", "f5first", "fi", "dobd", "doby");

    [Fact]
    public void Every_line_of_the_file_is_read() => Assert.Equal(Lines, PublicVector.All.Count);

    [Theory]
    [MemberData(nameof(CustomerInformation))]
    public void Customer_information_becomes_what_the_vector_says(PublicVector vector)
    {
        var documented = DecidedForDocumentation.Contains(vector.Id);
        Assert.True(vector.HasDocsConflict || !documented);

        var result = MetaIdentity.Evaluate(vector.Field, vector.Input);

        Assert.Equal(documented ? vector.DocsNormalized : vector.ExpectedNormalized, result.Normalized);
        Assert.Equal(documented ? vector.DocsExpected : vector.Expected, result.Value);
        Assert.Equal(result.Value is null, result.Dropped != DropReason.None);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Treacherous), MemberType = typeof(CultureScope))]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        using var scope = new CultureScope(culture);

        foreach (PublicVector vector in CustomerInformation)
            Customer_information_becomes_what_the_vector_says(vector);
    }

    [Fact]
    public void Every_line_belongs_to_a_test()
    {
        var tested = new[] { CustomerInformation, BrowserIdentityTests.FbcFromClick, BrowserIdentityTests.Resolved, CookieDomainTests.Domains, ClientIpAddressTests.Addresses };

        Assert.Equal(PublicVector.All.Count, tested.Sum(rows => rows.Count));
    }
}
