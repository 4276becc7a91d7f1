using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Shapes;

/// <summary>Internal members of another assembly are sent when it has InternalsVisibleTo for the contract's assembly.</summary>
public class FriendAssemblyTests
{
    private const string Library = """
        using Capi;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestAssembly")]
        namespace Library;
        public abstract record Sale([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed] internal string? Email { get; init; } [Hashed] private protected string Phone => "+16505551212"; }
        internal record Place([Hashed] string? City, [CustomData("kind")] Kind Kind);
        internal enum Kind { Home, Work }
        [MetaContent] internal record Line { [CustomData] internal string? Sku { get; init; } [CustomData] internal int Quantity => 2; }
        """;

    private const string Contract = """
        using Capi;
        [MetaEvent("Lead")]
        internal partial record Order(string Id, DateTimeOffset At, [Flatten] Library.Place Place, [CustomData("contents")] Library.Line[] Lines) : Library.Sale(Id, At);
        public static class Make { public static object[] All() => [new Order("a", new DateTimeOffset(2026, 11, 22, 11, 0, 0, default), new("Berlin", Library.Kind.Work), [new Library.Line { Sku = "s" }]) { Email = "a@example.com" }]; }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internal_members_of_a_friend_assembly_are_sent(bool isImage)
    {
        var library = TestCompilation.Create([("Library.cs", Library)], assemblyName: "Library");
        var reference = isImage ? library.EmitToImageReference() : library.ToMetadataReference();
        var run = GeneratorVerifier.Run(TestCompilation.Create([("Test0.cs", Contract)], References.All.Add(reference)));

        using var assembly = run.Load(library);
        EmittedSerializer.AssertMatchesReference(assembly);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_contract_in_a_friend_of_its_own_friend_is_emitted(bool isImage)
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestAssembly")]
            namespace Shop;
            [MetaEvent("Lead")] internal partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            """)], assemblyName: "Library");
        var emitted = GeneratorVerifier.Run(library).Output;
        var reference = isImage ? emitted.EmitToImageReference() : emitted.ToMetadataReference();
        var run = GeneratorVerifier.Run(TestCompilation.Create([("Test0.cs", """
            using Capi;
            namespace Shop;
            [MetaEvent("Lead")] internal partial record Other([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            """)], References.All.Add(reference)));

        Assert.Single(run.Sources);
    }
}
