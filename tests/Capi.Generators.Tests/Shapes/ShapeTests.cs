using System.Collections.Immutable;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Shapes;

/// <summary>The code of every shape compiles without warnings, and its output equals the reference.</summary>
public class ShapeTests
{
    public static TheoryData<string> Names => [.. ShapeCorpus.All().Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shape_is_written_as_the_reference_says(string name)
    {
        var run = Generate.Checked(Code(name));

        using var assembly = run.Load();
        Execute.SameAsReference(assembly);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shape_compiles_in_a_project_without_nullable(string name)
    {
        var run = Generate.Checked(Code(name), NullableContextOptions.Disable);

        using var assembly = run.Load();
        Execute.SameAsReference(assembly);
    }

    [Fact]
    public void Inherited_members_of_another_assembly_count()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public abstract record Sale([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed] public string? Email { get; init; } internal string? Note { get; init; } }
            public readonly record struct Place([Hashed] string? City);
            [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);
            """)], assemblyName: "Library");
        var image = library.EmitToImageReference();
        var run = Generate.Checked(TestCompilation.Create(
            [("Test0.cs", """
                using Capi;
                [MetaEvent("Lead")]
                public partial record Order(string Id, DateTimeOffset At, [Flatten] Library.Place Place, [CustomData] Library.Line[] Lines) : Library.Sale(Id, At);
                public static class Make { public static object[] All() => [new Order("a", new DateTimeOffset(2026, 11, 22, 11, 0, 0, default), new("Berlin"), [new("s", 1)]) { Email = "a@example.com" }]; }
                """)],
            References.All.Add(image)));

        using var assembly = run.Load(library);
        Execute.SameAsReference(assembly);
    }

    [Theory]
    [InlineData("Hashed", true)]
    [InlineData("field: Hashed", false)]
    public void An_attribute_on_a_field_of_another_assembly_is_out_of_sight(string attribute, bool isSent)
    {
        var library = TestCompilation.Create([("Library.cs", $$"""
            using Capi;
            namespace Library;
            public class Sale { [{{attribute}}] public string? City { get; init; } }
            """)], assemblyName: "Library");
        var run = Generate.Checked(TestCompilation.Create(
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

    private static string Code(string name) => ShapeCorpus.All().Single(shape => shape.Name == name).Code;
}
