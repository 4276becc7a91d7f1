using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI015: contents without a content type, and entries without id or quantity.</summary>
public class ContentIncompleteTests
{
    private const string Line = " [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);";

    [Theory]
    [InlineData("ViewContent", "[{|#0:CustomData|}] string[] ContentIds", "ContentIds", "content_ids")]
    [InlineData("BasketShared", "[{|#0:CustomData|}] Line[] Lines", "Lines", "contents")]
    public Task Ids_without_a_type(string name, string member, string says, string key) => Contracts.VerifyAsync(
        Code(name, member) + Line,
        "CAPI015",
        $"'Order.{says}' sends '{key}' without 'content_type', so Meta matches any product or product group with that ID; add [CustomData] string ContentType");

    [Theory]
    [InlineData("ViewContent", "[CustomData] string[] ContentIds, [CustomData] string ContentType")]
    [InlineData("AddToWishlist", "[CustomData] string[] ContentIds")]
    [InlineData("Lead", "[CustomData] Line[] Lines")]
    [InlineData("ViewContent", "[CustomData(\"ids\")] string[] ContentIds")]
    public Task Ids_with_a_type_or_where_Meta_wants_none(string name, string member) => Contracts.VerifyAsync("using Capi;\n" + Code(name, member) + Line);

    [Theory]
    [InlineData("[CustomData] string Sku", "'quantity'", "[CustomData] int Quantity")]
    [InlineData("[CustomData] int Quantity", "'id'", "[CustomData] string Id")]
    [InlineData("[CustomData] decimal Price", "'id' and 'quantity'", "[CustomData] string Id and [CustomData] int Quantity")]
    public Task An_entry_that_lacks_something(string members, string keys, string remedy) => Contracts.VerifyAsync(
        Code("Lead", "[CustomData] Line[] Lines") + " [MetaContent] public record {|#0:Line|}(" + members + ");",
        "CAPI015",
        $"'Line' is an entry of contents without {keys}, so Meta can't tell which product is meant or how many; add {remedy}");

    [Fact]
    public async Task An_entry_of_another_assembly_is_shown_on_the_member()
    {
        var library = TestCompilation.Create([("Library.cs", "namespace Library; [Capi.MetaContent] public record Line([Capi.CustomData] string Sku);")], assemblyName: "Library");

        await new AnalyzerRun
        {
            Analyzers = [new ContractAnalyzer()],
            TestCode = "using Capi;\n" + Code("Lead", "[CustomData] Library.Line[] {|CAPI015:Lines|}, [Hashed] string Email"),
            TestReferences = References.All.Add(library.EmitToImageReference()),
        }.VerifyAsync();
    }

    [Fact]
    public Task An_entry_of_ones_own_data_is_nobodys_business() => Contracts.VerifyAsync(
        "using Capi;\n" + Code("Lead", "[CustomData(\"bundles\")] Line[] Lines") + " [MetaContent] public record Line([CustomData] string Sku);");

    [Fact]
    public Task While_the_contract_has_a_mistake_nothing_is_called_missing() => Contracts.VerifyAsync(
        "using Capi;\n" + Code("ViewContent", "[CustomData] Line[] Lines") + " [MetaContent] public record Line([CustomData] string Sku, [CustomData(\"quantity\")] string {|CAPI012:Count|});");

    private static string Code(string name, string member) =>
        "[MetaEvent(\"" + name + "\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, " + member + ");";
}
