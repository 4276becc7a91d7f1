using Capi.CodeFixes.Privacy;
using Capi.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Privacy;

public class HandlingFixTests
{
    [Theory]
    [InlineData("[Hashed] public string Fbc => \"\";", "[Clear] public string Fbc => \"\";")]
    [InlineData("[Hashed(\"fbc\")] public string Click => \"\";", "[Clear(\"fbc\")] public string Click => \"\";")]
    [InlineData("[Hashed(key: UserDataKeys.Fbp)] public string Browser => \"\";", "[Clear(key: UserDataKeys.Fbp)] public string Browser => \"\";")]
    [InlineData("[HashedAttribute] public string Fbc => \"\";", "[ClearAttribute] public string Fbc => \"\";")]
    [InlineData("[Capi.Hashed] public string Fbc => \"\";", "[Capi.Clear] public string Fbc => \"\";")]
    [InlineData("[global::Capi.HashedAttribute(UserDataKeys.Fbc)] public string Click => \"\";", "[global::Capi.ClearAttribute(UserDataKeys.Fbc)] public string Click => \"\";")]
    [InlineData("[field: Hashed] public string Fbc { get; } = \"\";", "[field: Clear] public string Fbc { get; } = \"\";")]
    [InlineData("[ Hashed ( \"fbc\" ) /* click */ ] public string Click => \"\"; // kept", "[ Clear ( \"fbc\" ) /* click */ ] public string Click => \"\"; // kept")]
    [InlineData("[Hashed] public string Fbc = \"\";", "[Clear] public string Fbc = \"\";")]
    public Task Hashed_is_replaced_by_Clear_in_the_same_notation(string before, string after) =>
        MemberFixVerifier.VerifyAsync<HandlingFix>(before, after);

    [Theory]
    [InlineData("[Clear] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[Clear(UserDataKeys.Email)] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[Clear, Obsolete] public string Email => \"\";", "[Hashed, Obsolete] public string Email => \"\";")]
    [InlineData("[Clear] public string Email { get; set; } = \"\"; [Obsolete, Clear] public string Phone => \"\";", "[Hashed] public string Email { get; set; } = \"\"; [Obsolete, Hashed] public string Phone => \"\";")]
    public Task Clear_is_replaced_by_Hashed(string before, string after) => MemberFixVerifier.VerifyAsync<HandlingFix>(before, after);

    [Fact]
    public Task An_external_id_in_clear_is_hashed() =>
        MemberFixVerifier.VerifyAsync<HandlingFix>("[Clear] public string CustomerId => \"\";", "[Hashed] public string CustomerId => \"\";");

    [Fact]
    public Task An_existing_attribute_is_not_added_twice() => MemberFixVerifier.VerifyAsync<HandlingFix>(
        "[Hashed]\n    [Clear]\n    public string Fbc => \"\";",
        "[Clear]\n    public string Fbc => \"\";");

    [Fact]
    public async Task Nothing_is_offered_for_two_keys_of_one_value() =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<HandlingFix>("[Hashed(\"fbc\"), Clear(\"fbp\")] public string Click => \"\";"));

    [Fact]
    public async Task Nothing_is_offered_for_an_attribute_of_several_fields() =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<HandlingFix>("[Clear] public string Email = \"\", Fbc = \"\";"));

    [Fact]
    public async Task The_title_contains_the_new_attribute() =>
        Assert.Equal(["Change to [Clear(\"fbc\")]"], await MemberFixVerifier.GetTitlesAsync<HandlingFix>("[Hashed(\"fbc\")] public string Click => \"\";"));

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
    public Task Aliases_parameters_and_flattened_types_are_fixed_one_by_one() => MemberFixVerifier.CreateRun<HandlingFix>(Mixed, """
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
        MemberFixVerifier.CreateRun<HandlingFix>(Two, Two.Replace("[Clear]", "[Hashed]", StringComparison.Ordinal)).VerifyFixAllAsync(scope);

    [Fact]
    public Task Fix_all_of_one_rule_leaves_the_other_rule_alone() => MemberFixVerifier.CreateRun<HandlingFix>(
        MemberFixVerifier.CreateContractSource("[Hashed] public string Fbc => \"\"; [Clear] public string Email => \"\"; [Clear] public string CustomerId => \"\";"),
        MemberFixVerifier.CreateContractSource("[Clear] public string Fbc => \"\"; [Clear] public string Email => \"\"; [Clear] public string CustomerId => \"\";"))
        .VerifyFixAllAsync();
}
