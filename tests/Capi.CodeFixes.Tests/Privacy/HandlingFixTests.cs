using Capi.CodeFixes.Privacy;
using Capi.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.CodeFixes.Tests.Privacy;

public class HandlingFixTests
{
    [Theory]
    [InlineData("[{|CAPI101:Hashed|}] public string Fbc => \"\";", "[Clear] public string Fbc => \"\";")]
    [InlineData("[{|CAPI101:Hashed(\"fbc\")|}] public string Click => \"\";", "[Clear(\"fbc\")] public string Click => \"\";")]
    [InlineData("[{|CAPI101:Hashed(key: UserDataKeys.Fbp)|}] public string Browser => \"\";", "[Clear(key: UserDataKeys.Fbp)] public string Browser => \"\";")]
    [InlineData("[{|CAPI101:HashedAttribute|}] public string Fbc => \"\";", "[ClearAttribute] public string Fbc => \"\";")]
    [InlineData("[{|CAPI101:Capi.Hashed|}] public string Fbc => \"\";", "[Capi.Clear] public string Fbc => \"\";")]
    [InlineData("[{|CAPI101:global::Capi.HashedAttribute(UserDataKeys.Fbc)|}] public string Click => \"\";", "[global::Capi.ClearAttribute(UserDataKeys.Fbc)] public string Click => \"\";")]
    [InlineData("[field: {|CAPI101:Hashed|}] public string Fbc { get; } = \"\";", "[field: Clear] public string Fbc { get; } = \"\";")]
    [InlineData("[ {|CAPI101:Hashed ( \"fbc\" )|} /* click */ ] public string Click => \"\"; // kept", "[ Clear ( \"fbc\" ) /* click */ ] public string Click => \"\"; // kept")]
    [InlineData("[{|CAPI101:Hashed|}] public string Fbc = \"\";", "[Clear] public string Fbc = \"\";")]
    public Task Hashed_is_replaced_by_Clear_in_the_same_notation(string before, string after) =>
        MemberFixVerifier.VerifyAsync<HandlingFix>(before, after);

    [Theory]
    [InlineData("[{|CAPI102:Clear|}] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[{|CAPI102:Clear(UserDataKeys.Email)|}] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[{|CAPI102:Clear|}, Obsolete] public string Email => \"\";", "[Hashed, Obsolete] public string Email => \"\";")]
    [InlineData("[{|CAPI102:Clear|}] public string Email { get; set; } = \"\"; [Obsolete, {|CAPI102:Clear|}] public string Phone => \"\";", "[Hashed] public string Email { get; set; } = \"\"; [Obsolete, Hashed] public string Phone => \"\";")]
    public Task Clear_is_replaced_by_Hashed(string before, string after) => MemberFixVerifier.VerifyAsync<HandlingFix>(before, after);

    [Fact]
    public Task An_external_id_in_clear_is_hashed() =>
        MemberFixVerifier.VerifyAsync<HandlingFix>("[{|CAPI106:Clear|}] public string CustomerId => \"\";", "[Hashed] public string CustomerId => \"\";");

    [Fact]
    public Task An_existing_attribute_is_not_added_twice() => MemberFixVerifier.VerifyAsync<HandlingFix>(
        "[{|CAPI101:Hashed|}]\n    [Clear]\n    public string Fbc => \"\";",
        "[Clear]\n    public string Fbc => \"\";");

    [Fact]
    public Task Nothing_is_offered_for_two_keys_of_one_value() =>
        MemberFixVerifier.VerifyAsync<HandlingFix>("[{|CAPI101:Hashed(\"fbc\")|}, Clear(\"fbp\")] public string Click => \"\";", "[{|CAPI101:Hashed(\"fbc\")|}, Clear(\"fbp\")] public string Click => \"\";");

    [Fact]
    public Task Nothing_is_offered_for_an_attribute_of_several_fields() =>
        MemberFixVerifier.VerifyAsync<HandlingFix>("[{|CAPI102:Clear|}] public string Email = \"\", Fbc = \"\";", "[{|CAPI102:Clear|}] public string Email = \"\", Fbc = \"\";");

    [Fact]
    public Task The_title_contains_the_new_attribute() =>
        MemberFixVerifier.VerifyTitlesAsync<HandlingFix>("[{|CAPI101:Hashed(\"fbc\")|}] public string Click => \"\";", "Change to [Clear(\"fbc\")]");

    [Fact]
    public Task Aliases_parameters_and_flattened_types_are_fixed_one_by_one()
    {
        var test = MemberFixVerifier.CreateTest<HandlingFix>();
        test.TestCode = """
            using H = Capi.HashedAttribute;
            using C = Capi;
            namespace Shop;
            [C.MetaEvent("Lead")]
            public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [{|CAPI101:H|}] string Fbc, [{|CAPI102:C.Clear|}] string Email, [property: {|CAPI102:C.Clear("ph")|}] string Phone);
            public sealed class ClearAttribute : Attribute;
            """;
        test.TestCode = """
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI101:Hashed|}] string Fbp, [{|CAPI102:Clear|}] string Email, [Flatten] Address Address);
            [MetaEvent("Contact")]
            public sealed partial record Third([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI102:Clear|}] string Email, [Flatten] Address Address);
            public sealed record Address([{|CAPI102:{|CAPI102:Clear|}|}] string City, [{|CAPI102:{|CAPI102:Clear|}|}] string PostalCode);
            """;
        test.FixedCode = """
            using H = Capi.HashedAttribute;
            using C = Capi;
            namespace Shop;
            [C.MetaEvent("Lead")]
            public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [Capi.Clear] string Fbc, [C.Hashed] string Email, [property: C.Hashed("ph")] string Phone);
            public sealed class ClearAttribute : Attribute;
            """;
        test.FixedCode = """
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] string Fbp, [Hashed] string Email, [Flatten] Address Address);
            [MetaEvent("Contact")]
            public sealed partial record Third([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Flatten] Address Address);
            public sealed record Address([Hashed] string City, [Hashed] string PostalCode);
            """;
        (test.NumberOfFixAllIterations, test.NumberOfFixAllInDocumentIterations) = (2, 4);
        return test.RunAsync();
    }

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI102:Clear|}] string Email, [{|CAPI102:Clear|}] string Phone, [Flatten] Address Address);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Contact")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI102:Clear|}] string Email, [Flatten] Address Address);
        public sealed record Address([{|CAPI102:{|CAPI102:Clear|}|}] string City, [{|CAPI102:{|CAPI102:Clear|}|}] string PostalCode);
        """;

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck)]
    public Task Fix_all_swaps_in_every_file(CodeFixTestBehaviors behaviors)
    {
        var test = MemberFixVerifier.CreateTest<HandlingFix>();
        test.CodeFixTestBehaviors |= behaviors;
        foreach (var source in new[] { First, Second })
        {
            test.TestCode = source;
            test.FixedCode = MemberFixVerifier.RemoveMarkup(source).Replace("[Clear]", "[Hashed]", StringComparison.Ordinal);
        }

        return test.RunAsync();
    }

    [Fact]
    public Task Fix_all_of_one_rule_leaves_the_other_rule_alone()
    {
        var test = MemberFixVerifier.CreateTest<HandlingFix>();
        test.TestCode = MemberFixVerifier.CreateContractSource("[{|CAPI101:Hashed|}] public string Fbc => \"\"; [{|CAPI102:Clear|}] public string Email => \"\"; [{|CAPI106:Clear|}] public string CustomerId => \"\";");
        test.FixedCode = MemberFixVerifier.CreateContractSource("[Clear] public string Fbc => \"\"; [{|CAPI102:Clear|}] public string Email => \"\"; [{|CAPI106:Clear|}] public string CustomerId => \"\";");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.FixOne;
        return test.RunAsync();
    }
}
