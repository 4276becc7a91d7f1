using Capi.ContractReading.Rules;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.ContractReading;

/// <summary>The reader can read a type that is accessible only through an extern alias, but emitted code can't name it.</summary>
public class ExternAliasTests
{
    private const string Head = "[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; ";

    [Theory]
    [InlineData("[CustomData(\"x\")] public Lib::Library.Color Color => default;")]
    [InlineData("[CustomData(\"x\")] public Lib::Library.Color[] Color => [];")]
    [InlineData("[CustomData(\"contents\")] public Lib::Library.Bag Bag => default;")]
    [InlineData("[CustomData(\"contents\")] public Lib::Library.Line[] Lines => [];")]
    public async Task A_type_that_emitted_code_would_have_to_name_is_rejected(string member)
    {
        var code = "extern alias Lib;\nusing Capi;\n" + Head + member + " }";
        var problem = Assert.Single(ContractProblemFinder.FindProblems(Compile(code, "Lib")));

        Assert.Equal(((Enum)UnsupportedShapeRule.Reason.ExternAliasOnly, "CAPI019"), (problem.Reason, problem.RuleId));
        await VerifyCS.VerifyNoGeneratedSourcesAsync(code, CreateLibrary("Lib"));
    }

    [Theory]
    [InlineData("extern alias Lib;", "[Flatten] public Lib::Library.Place Place => new();", "Lib")]
    [InlineData("extern alias Lib;", "[CustomData(\"x\")] public Lib::Library.Color Color => default;", "Lib", "global")]
    [InlineData("", "[CustomData(\"x\")] public Library.Color Color => default;")]
    [InlineData("", "[CustomData(\"contents\")] public Library.Bag Bag => default;")]
    public void A_type_that_can_be_named_or_needs_no_name_is_emitted(string alias, string member, params string[] aliases)
    {
        var run = GeneratorVerifier.Run(Compile(alias + "\nusing Capi;\n" + Head + member + " }", aliases));

        Assert.Single(run.Sources);
    }

    private static CSharpCompilation Compile(string code, params string[] aliases) =>
        TestCompilation.Create([("Test0.cs", code)], References.All.Add(CreateLibrary(aliases)));

    private static MetadataReference CreateLibrary(params string[] aliases)
    {
        var library = TestCompilation.Create([("Library.cs", """
            using System.Collections;
            using Capi;
            namespace Library;
            public enum Color { Red, Green }
            [MetaContent] public class Line { [CustomData("kind")] public Color Color => default; }
            [MetaContent] public class Plain { [CustomData("id")] public string Sku => ""; }
            public struct Bag : IEnumerable<Plain>
            {
                public IEnumerator<Plain> GetEnumerator() => Enumerable.Empty<Plain>().GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            public class Place { [Hashed] public string City => ""; }
            """)], assemblyName: "Library");

        return library.EmitToImageReference().WithAliases(aliases);
    }
}
