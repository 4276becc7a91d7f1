using System.Collections.Immutable;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Shapes;

/// <summary>The code of every shape compiles without warnings, and its output equals the reference.</summary>
public class ShapeTests
{
    public static TheoryData<string> Names => [.. ShapeCorpus.GetAll().Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shape_matches_the_reference(string name)
    {
        var run = GeneratorVerifier.Run(GetCode(name));

        using var assembly = run.Load();
        EmittedSerializer.AssertMatchesReference(assembly);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shape_matches_the_reference_without_nullable(string name)
    {
        var run = GeneratorVerifier.Run(GetCode(name), NullableContextOptions.Disable);

        using var assembly = run.Load();
        EmittedSerializer.AssertMatchesReference(assembly);
    }

    [Fact]
    public void Inherited_members_of_another_assembly_are_sent()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public abstract record Sale([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed] public string? Email { get; init; } internal string? Note { get; init; } }
            public readonly record struct Place([Hashed] string? City);
            [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);
            """)], assemblyName: "Library");
        var image = library.EmitToImageReference();
        var run = GeneratorVerifier.Run(TestCompilation.Create(
            [("Test0.cs", """
                using Capi;
                [MetaEvent("Lead")]
                public partial record Order(string Id, DateTimeOffset At, [Flatten] Library.Place Place, [CustomData] Library.Line[] Lines) : Library.Sale(Id, At);
                public static class Make { public static object[] All() => [new Order("a", new DateTimeOffset(2026, 11, 22, 11, 0, 0, default), new("Berlin"), [new("s", 1)]) { Email = "a@example.com" }]; }
                """)],
            References.All.Add(image)));

        using var assembly = run.Load(library);
        EmittedSerializer.AssertMatchesReference(assembly);
    }

    [Theory]
    [InlineData("Hashed", true)]
    [InlineData("field: Hashed", false)]
    public void An_attribute_on_a_field_of_another_assembly_is_not_visible(string attribute, bool isSent)
    {
        var library = TestCompilation.Create([("Library.cs", $$"""
            using Capi;
            namespace Library;
            public class Sale { [{{attribute}}] public string? City { get; init; } }
            """)], assemblyName: "Library");
        var run = GeneratorVerifier.Run(TestCompilation.Create(
            [("Test0.cs", """
                using Capi;
                [MetaEvent("Lead")]
                public partial class Order : Library.Sale { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; [field: Hashed] public string? Email { get; init; } }
                """)],
            References.All.Add(library.EmitToImageReference())));

        var text = run.Sources.Single().SourceText.ToString();
        Assert.Equal(isSent, text.Contains("UserDataKey.City", StringComparison.Ordinal));
        Assert.Contains("UserDataKey.Email", text, StringComparison.Ordinal);
    }

    private static string GetCode(string name) => ShapeCorpus.GetAll().Single(shape => shape.Name == name).Code;
}
