using Capi.CodeFixes.Privacy;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Privacy;

public class HandlingFixTests
{
    [Theory]
    [InlineData("[Hashed] public string Fbc => \"\";", "[Clear] public string Fbc => \"\";")]
    [InlineData("[Hashed(\"fbc\")] public string Click => \"\";", "[Clear(\"fbc\")] public string Click => \"\";")]
    [InlineData("[Hashed(key: Identifier.Fbp)] public string Browser => \"\";", "[Clear(key: Identifier.Fbp)] public string Browser => \"\";")]
    [InlineData("[HashedAttribute] public string Fbc => \"\";", "[ClearAttribute] public string Fbc => \"\";")]
    [InlineData("[Capi.Hashed] public string Fbc => \"\";", "[Capi.Clear] public string Fbc => \"\";")]
    [InlineData("[global::Capi.HashedAttribute(Identifier.Fbc)] public string Click => \"\";", "[global::Capi.ClearAttribute(Identifier.Fbc)] public string Click => \"\";")]
    [InlineData("[field: Hashed] public string Fbc { get; } = \"\";", "[field: Clear] public string Fbc { get; } = \"\";")]
    [InlineData("[ Hashed ( \"fbc\" ) /* click */ ] public string Click => \"\"; // kept", "[ Clear ( \"fbc\" ) /* click */ ] public string Click => \"\"; // kept")]
    [InlineData("[Hashed] public string Fbc = \"\";", "[Clear] public string Fbc = \"\";")]
    public Task What_must_be_clear_gets_the_attribute_in_the_same_writing(string before, string after) =>
        MemberFix.VerifyAsync<HandlingFix>(before, after);

    [Theory]
    [InlineData("[Clear] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[Clear(Identifier.Email)] public string Contact => \"\";", "[Hashed(Identifier.Email)] public string Contact => \"\";")]
    [InlineData("[Clear, Obsolete] public string Email => \"\";", "[Hashed, Obsolete] public string Email => \"\";")]
    [InlineData("[Clear] public string Email { get; set; } = \"\"; [Obsolete, Clear] public string Phone => \"\";", "[Hashed] public string Email { get; set; } = \"\"; [Obsolete, Hashed] public string Phone => \"\";")]
    public Task What_must_be_hashed_gets_the_attribute(string before, string after) => MemberFix.VerifyAsync<HandlingFix>(before, after);

    [Fact]
    public Task An_external_id_in_clear_is_hashed() =>
        MemberFix.VerifyAsync<HandlingFix>("[Clear] public string CustomerId => \"\";", "[Hashed] public string CustomerId => \"\";");

    [Fact]
    public Task An_attribute_that_stands_there_already_is_not_written_twice() => MemberFix.VerifyAsync<HandlingFix>(
        "[Hashed]\n    [Clear]\n    public string Fbc => \"\";",
        "[Clear]\n    public string Fbc => \"\";");

    [Fact]
    public async Task Two_keys_for_one_value_are_left_to_the_developer() =>
        Assert.Empty(await MemberFix.OffersAsync<HandlingFix>("[Hashed(\"fbc\"), Clear(\"fbp\")] public string Click => \"\";"));

    [Fact]
    public async Task An_attribute_of_several_fields_is_left_to_the_developer() =>
        Assert.Empty(await MemberFix.OffersAsync<HandlingFix>("[Clear] public string Email = \"\", Fbc = \"\";"));

    [Fact]
    public async Task The_title_is_what_will_stand_there() =>
        Assert.Equal(["Change to [Clear(\"fbc\")]"], await MemberFix.OffersAsync<HandlingFix>("[Hashed(\"fbc\")] public string Click => \"\";"));

    private const string Mixed = """
        // file: A.cs
        using H = Capi.HashedAttribute;
        using C = Capi;
        namespace Shop;
        [C.MetaEvent("Lead")]
        public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [H] string Fbc, [C.Clear] string Email, [property: C.Clear("ph")] string Phone);
        public sealed class ClearAttribute : Attribute;
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Fbp, [Clear] string Email, [Flatten] Address Address);
        [MetaEvent("Contact")]
        public sealed partial record Third([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string Email, [Flatten] Address Address);
        public sealed record Address([Clear] string City, [Clear] string PostalCode);
        """;

    [Fact]
    public Task Aliases_parameters_and_flattened_types_are_fixed_one_by_one() => MemberFix.Run<HandlingFix>(Mixed, """
        // file: A.cs
        using H = Capi.HashedAttribute;
        using C = Capi;
        namespace Shop;
        [C.MetaEvent("Lead")]
        public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [Capi.Clear] string Fbc, [C.Hashed] string Email, [property: C.Hashed("ph")] string Phone);
        public sealed class ClearAttribute : Attribute;
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string Fbp, [Hashed] string Email, [Flatten] Address Address);
        [MetaEvent("Contact")]
        public sealed partial record Third([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Flatten] Address Address);
        public sealed record Address([Hashed] string City, [Hashed] string PostalCode);
        """).VerifyAsync();

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string Email, [Clear] string Phone, [Flatten] Address Address);
        // file: B.cs
        using Capi;
        [MetaEvent("Contact")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string Email, [Flatten] Address Address);
        public sealed record Address([Clear] string City, [Clear] string PostalCode);
        """;

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task Fix_all_swaps_in_every_file(FixAllScope scope) =>
        MemberFix.Run<HandlingFix>(Two, Two.Replace("[Clear]", "[Hashed]", StringComparison.Ordinal)).VerifyFixAllAsync(scope);

    [Fact]
    public Task Fix_all_of_one_rule_leaves_the_other_rule_alone() => MemberFix.Run<HandlingFix>(
        MemberFix.Contract("[Hashed] public string Fbc => \"\"; [Clear] public string Email => \"\"; [Clear] public string CustomerId => \"\";"),
        MemberFix.Contract("[Clear] public string Fbc => \"\"; [Clear] public string Email => \"\"; [Clear] public string CustomerId => \"\";"))
        .VerifyFixAllAsync();
}
