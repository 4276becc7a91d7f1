using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>Configurations of mapping libraries: Mapster pairs two lambdas, AutoMapper's value is a lambda inside a lambda.</summary>
public class MappingTests
{
    private const string Library = """
        public class Mapping<TSource, TTarget>
        {
            public Mapping<TSource, TTarget> Map<T>(System.Linq.Expressions.Expression<Func<TTarget, T>> target, System.Linq.Expressions.Expression<Func<TSource, T>> source) => this;
            public Mapping<TSource, TTarget> ForMember<T>(System.Linq.Expressions.Expression<Func<TTarget, T>> target, Action<Options<TSource>> options) => this;
            public Mapping<TSource, TTarget> Compare<T>(System.Linq.Expressions.Expression<Func<TTarget, T>> target, System.Linq.Expressions.Expression<Func<TSource, T>> source) => this;
        }
        public class Options<TSource> { public void MapFrom<T>(System.Linq.Expressions.Expression<Func<TSource, T>> source) { } public void Ignore() { } }
        private static string Name => "constant";
        """;

    [Theory]
    [InlineData("Map(e => e.Coupon, s => {|CAPI303:s.User.Email|})")]
    [InlineData("Map(e => e.Coupon, s => s.Number).Map(e => e.Lead, s => {|CAPI303:s.User.Phone|})")]
    [InlineData("Map(e => e.Coupon, s => \"for \" + {|CAPI303:s.User.Email|})")]
    [InlineData("Map(e => e.Phone, s => {|CAPI204:s.User.Email|})")]
    [InlineData("Map(e => e.FirstName, s => {|CAPI201:s.User.FirstName.ToSha256()|})")]
    [InlineData("Map(e => e.Id, s => {|CAPI105:s.User.Email|})")]
    [InlineData("Map(e => e.Id, s => {|CAPI402:Guid.NewGuid().ToString()|})")]
    [InlineData("ForMember(e => e.Coupon, o => o.MapFrom(s => {|CAPI303:s.User.Email|}))")]
    [InlineData("ForMember(e => e.FirstName, o => o.MapFrom(s => {|CAPI201:s.User.FirstName.ToSha256()|}))")]
    [InlineData("ForMember(e => e.Coupon, o => { o.MapFrom(s => {|CAPI303:s.User.Email|}); })")]
    public Task The_value_of_a_mapping_is_checked(string calls) => VerifyAsync(calls);

    [Theory]
    [InlineData("Map(e => e.Email, s => s.User.Email).Map(e => e.Coupon, s => s.Number)")]
    [InlineData("Map(e => e.Coupon, s => s.User.Email.Length > 0 ? \"with\" : \"without\")")]
    [InlineData("Map(e => e.Coupon, s => Name)")]
    [InlineData("Map(e => e.Id, s => s.Number)")]
    [InlineData("Map(e => e.Id, s => $\"{s.Number}-{s.User.Id}\")")]
    [InlineData("Compare(e => e.Coupon, s => s.User.Email)")]
    [InlineData("Map(e => e.Coupon!.Length, s => s.User.Email.Length)")]
    [InlineData("ForMember(e => e.Coupon, o => o.Ignore())")]
    [InlineData("ForMember(e => e.Email, o => o.MapFrom(s => s.User.Email))")]
    public Task An_innocent_mapping_is_not_reported(string calls) => VerifyAsync(calls);

    [Fact]
    public Task The_keys_of_a_join_are_not_a_mapping() => DomainVerifier.VerifyStatementsAsync(
        "var joined = new[] { enquiry }.Join(sale.Users, e => e.Coupon, u => u.Email, (e, u) => e).First();");

    private static Task VerifyAsync(string calls) => DomainVerifier.VerifyAsync(Library + $"public void Configure(Mapping<Sale, Enquiry> mapping) => mapping.{calls};");
}
