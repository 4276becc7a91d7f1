using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI015: contents without a content type, and entries without id or quantity.</summary>
public class IncompleteContentTests
{
    private const string Line = " [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);";

    [Theory]
    [InlineData("ViewContent", "[{|#0:CustomData|}] string[] ContentIds", "ContentIds", "content_ids")]
    [InlineData("BasketShared", "[{|#0:CustomData|}] Line[] Lines", "Lines", "contents")]
    public Task Content_ids_without_a_content_type_are_reported(string name, string member, string says, string key) => ContractVerifier.VerifyAsync(
        CreateContract(name, member) + Line,
        VerifyCS.Diagnostic("CAPI015").WithLocation(0).WithMessage($"'Order.{says}' sends '{key}' without 'content_type', so Meta matches any product or product group with that ID; add [CustomData] string ContentType"));

    [Theory]
    [InlineData("ViewContent", "[CustomData] string[] ContentIds, [CustomData] string ContentType")]
    [InlineData("AddToWishlist", "[CustomData] string[] ContentIds")]
    [InlineData("Lead", "[CustomData] Line[] Lines")]
    [InlineData("ViewContent", "[CustomData(\"ids\")] string[] ContentIds")]
    public Task Content_ids_with_a_content_type_or_where_Meta_needs_none_are_not_reported(string name, string member) => ContractVerifier.VerifyAsync(CreateContract(name, member) + Line);

    [Theory]
    [InlineData("[CustomData] string Sku", "'quantity'", "[CustomData] int Quantity")]
    [InlineData("[CustomData] int Quantity", "'id'", "[CustomData] string Id")]
    [InlineData("[CustomData] decimal Price", "'id' and 'quantity'", "[CustomData] string Id and [CustomData] int Quantity")]
    public Task An_incomplete_entry_of_contents_is_reported(string members, string keys, string remedy) => ContractVerifier.VerifyAsync(
        CreateContract("Lead", "[CustomData] Line[] {|#1:Lines|}") + " [MetaContent] public record {|#0:Line|}(" + members + ");",
        VerifyCS.Diagnostic("CAPI015").WithLocation(0).WithLocation(1).WithMessage($"'Line' is an entry of contents without {keys}, so Meta can't tell which product is meant or how many; add {remedy}"));

    [Fact]
    public async Task An_incomplete_entry_of_another_assembly_is_reported_on_the_member()
    {
        var library = TestCompilation.Create([("Library.cs", "namespace Library; [Capi.MetaContent] public record Line([Capi.CustomData] string Sku);")], assemblyName: "Library");
        var test = ContractVerifier.CreateTest(CreateContract("Lead", "[CustomData] Library.Line[] {|CAPI015:Lines|}, [Hashed] string Email"));
        test.TestState.AdditionalReferences.Add(library.EmitToImageReference());

        await test.RunAsync();
    }

    [Fact]
    public Task An_entry_of_a_custom_property_is_not_checked() => ContractVerifier.VerifyAsync(
        CreateContract("Lead", "[CustomData(\"bundles\")] Line[] Lines") + " [MetaContent] public record Line([CustomData] string Sku);");

    [Fact]
    public Task Nothing_is_reported_as_missing_while_the_contract_is_invalid() => ContractVerifier.VerifyAsync(
        CreateContract("ViewContent", "[CustomData] Line[] Lines") + " [MetaContent] public record Line([CustomData] string Sku, [CustomData(\"quantity\")] string {|CAPI012:Count|});");

    private static string CreateContract(string name, string member) =>
        "[MetaEvent(\"" + name + "\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, " + member + ");";
}
