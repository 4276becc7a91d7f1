using Capi.Generators.Tests.Golden;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.Options;

/// <summary>Tests which options of a project change the output.</summary>
public class ProjectOptionsTests
{
    private const string Contract = """
        using Capi;
        [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public Task A_language_with_static_abstract_members_gives_the_same_text(LanguageVersion version)
    {
        var test = new VerifyCS.Test { TestCode = Contract, LanguageVersion = version };
        test.AddGeneratedSources(("Order.g.cs", GeneratorVerifier.RunAndGetText(Contract)));
        return test.RunAsync();
    }

    [Fact]
    public Task A_language_without_static_abstract_members_gives_no_output() =>
        new VerifyCS.Test { TestCode = Contract, LanguageVersion = LanguageVersion.CSharp10 }.RunAsync();

    [Theory]
    [MemberData(nameof(GoldenFile.All), MemberType = typeof(GoldenFile))]
    public Task The_nullable_context_of_the_project_has_no_effect(string name, string hintName)
    {
        var test = new VerifyCS.Test { TestCode = GoldenFile.ReadInput(name), NullableContext = NullableContextOptions.Disable };
        test.AddGeneratedSources((hintName, GoldenFile.ReadOutput(name)));
        return test.RunAsync();
    }

    [Fact]
    public Task An_attribute_of_the_same_name_without_the_runtime_gives_no_output()
    {
        const string Impostor = """
            namespace Capi { public class MetaEventAttribute(string name) : System.Attribute { public string Name => name; } }
            namespace Shop { [Capi.MetaEvent("Purchase")] public partial class Order; }
            """;

        return new VerifyCS.Test(References.Net) { TestCode = Impostor }.RunAsync();
    }
}
