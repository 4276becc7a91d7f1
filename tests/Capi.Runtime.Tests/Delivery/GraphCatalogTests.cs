using Capi.Catalog;

namespace Capi.Runtime.Tests.Delivery;

public class GraphCatalogTests
{
    private static readonly DateTime Today = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_default_version_is_the_newest_and_not_expired()
    {
        Assert.Equal("v27.0", GraphVersions.Default);
        Assert.Equal(GraphVersions.Default, GraphVersions.All[0].Name);
        Assert.False(GraphVersions.All[0].IsExpired(Today));
    }

    [Theory]
    [InlineData("v27.0", false)]
    [InlineData("v26.0", false)]
    [InlineData("v21.0", false)]
    [InlineData("v20.0", true)]
    [InlineData("v16.0", true)]
    public void A_version_is_expired_when_its_end_has_come(string name, bool expired) =>
        Assert.Equal(expired, GraphVersions.Find(name)!.IsExpired(Today));

    [Fact]
    public void A_version_expires_on_its_day_and_not_before()
    {
        var version = GraphVersions.Find("v21.0")!;

        Assert.False(version.IsExpired(version.Expires!.Value.AddTicks(-1)));
        Assert.True(version.IsExpired(version.Expires.Value));
    }

    [Fact]
    public void Versions_are_listed_once_newest_first_and_end_after_they_began()
    {
        Assert.Equal(GraphVersions.All.Count, GraphVersions.All.Select(version => version.Name).Distinct().Count());
        Assert.Equal(GraphVersions.All.OrderByDescending(version => version.Name, StringComparer.Ordinal), GraphVersions.All);
        Assert.All(GraphVersions.All, version => Assert.True(version.Expires is null || version.Released is null || version.Expires > version.Released));
    }

    [Theory]
    [InlineData("v26.0", true)]
    [InlineData("v100.12", true)]
    [InlineData("V26.0", false)]
    [InlineData("v26", false)]
    [InlineData("v26.", false)]
    [InlineData("v.0", false)]
    [InlineData("v26.0 ", false)]
    [InlineData("v26.0.0", false)]
    [InlineData("v٢٦.٠", false)]
    [InlineData("", false)]
    [InlineData("v", false)]
    [InlineData(".", false)]
    public void A_version_has_the_form_v_number_dot_number(string name, bool wellFormed) =>
        Assert.Equal(wellFormed, GraphVersions.IsWellFormed(name));

    [Fact]
    public void No_error_definition_is_shadowed_by_an_earlier_one() =>
        Assert.All(GraphErrors.All, error => Assert.Same(error, GraphErrors.Find(error.LastCode, error.Subcode)));

    [Theory]
    [InlineData(0)]
    [InlineData(21010)]
    [InlineData(2634)]
    [InlineData(80015)]
    [InlineData(300)]
    public void An_unlisted_code_is_not_found(int code) => Assert.Null(GraphErrors.Find(code, null));

    [Fact]
    public void The_data_set_subcode_33_needs_code_100()
    {
        Assert.Equal(GraphErrorClass.Configuration, GraphErrors.Find(100, 33)!.Class);
        Assert.Equal(GraphErrorClass.Permanent, GraphErrors.Find(100, 34)!.Class);
        Assert.Equal(GraphErrorClass.Transient, GraphErrors.Find(1, 33)!.Class);
    }
}
