using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using static Capi.Analyzers.Tests.Support.ContractVerifier;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI021: an annotation has no effect. AnnotationEnumerationTests covers every combination; these show the messages and what is no mistake.</summary>
public class IneffectiveAnnotationTests
{
    // CommunityToolkit.Mvvm suppresses the compiler's warning about the target.
    private const string ObservableProperty = " public sealed class ObservablePropertyAttribute : Attribute;";

    [Fact]
    public Task A_property_target_on_the_field_of_a_generated_property_is_reported() => VerifyAsync(
        CreateContract("[ObservableProperty] [property: {|#0:Hashed|}] private string? _email;") + ObservableProperty,
        Expect("[Hashed] on 'Order._email' has no effect, because the compiler ignores attributes with this target here, so nothing is sent; declare the property in your code, partial if it is generated, and put [Hashed] on it"));

    [Fact]
    public Task It_is_reported_in_a_type_that_is_no_contract() => VerifyAsync(
        "public class Customer { [ObservableProperty] [property: {|CAPI021:Hashed|}, {|CAPI021:CustomData(\"x\")|}] private string? _email; }" + ObservableProperty);

    [Theory]
    [InlineData("extension(string text) { [{|CAPI021:Hashed|}] public string Mail => text; }")]
    [InlineData("extension(string) { [{|CAPI021:Hashed|}] public static string Mail => \"\"; }")]
    [InlineData("extension([{|CAPI021:Hashed|}] string text) { public string Mail => text; public string Other => text; }")]
    [InlineData("extension(string text) { public string Call([{|CAPI021:Hashed|}] string email) => text + email; }")]
    [InlineData("extension(string text) { public string Call() { return Inner(text); string Inner([{|CAPI021:Hashed|}] string email) => email; } }")]
    [InlineData("extension(string text) { [{|CAPI021:Hashed|}] public string Mail { get { return text; } } [{|CAPI021:Clear|}] public string Fbp => text; }")]
    public Task It_is_reported_once_in_an_extension_block(string block)
    {
        var test = CreateTest("public static class Extensions { " + block + " }");
        test.LanguageVersion = LanguageVersion.Preview;
        return test.RunAsync();
    }

    [Fact]
    public Task A_property_target_on_a_parameter_of_a_declared_property_is_reported() => VerifyAsync(
        "public record Customer([property: {|#0:Hashed|}] string Email) { public string Email { get; init; } = Email; }",
        Expect("[Hashed] on 'Email' has no effect, because the record declares the property itself, so the compiler ignores attributes for a generated one; put [Hashed] on the declared property"));

    [Fact]
    public Task A_parameter_and_a_property_with_different_keys_are_reported() => VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [{|#0:Hashed("em")|}] string Email) { [{|#1:Hashed("external_id")|}] public string Email { get; init; } = Email; }""",
        VerifyCS.Diagnostic("CAPI021").WithLocation(0).WithLocation(1)
            .WithMessage("[Hashed(\"em\")] on 'Order.Email' has no effect, because [Hashed(\"external_id\")] on the same member is sent instead; keep one of them"));

    [Fact]
    public Task A_different_default_country_is_reported() => VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, string Market, [{|CAPI021:Hashed(DefaultCountry = nameof(Market))|}] string Phone) { [Hashed] public string Phone { get; init; } = Phone; }""");

    [Fact]
    public Task An_override_that_replaces_the_annotation_is_reported() => VerifyAsync(
        """public class Base { [{|#1:Hashed|}] public virtual string Email => ""; } """ + CreateContract("[{|#0:Hashed(\"external_id\")|}] public override string Email => \"\";").Replace("class Order", "class Order : Base", StringComparison.Ordinal),
        VerifyCS.Diagnostic("CAPI021").WithLocation(0).WithLocation(1)
            .WithMessage("[Hashed] on 'Order.Email' has no effect, because [Hashed(\"external_id\")] on the override replaces it, so it isn't sent; repeat [Hashed] on the override, or change the base type"));

    [Fact]
    public Task An_implemented_interface_property_is_reported_at_the_class() => VerifyAsync(
        """public interface IHasEmail { [Hashed] string {|#1:Email|} { get; } } """ + CreateContract("public string {|#0:Email|} => \"\";").Replace("class Order", "class Order : IHasEmail", StringComparison.Ordinal),
        VerifyCS.Diagnostic("CAPI021").WithLocation(0).WithLocation(1).WithMessage("[Hashed] on 'IHasEmail.Email' has no effect, because a class doesn't inherit the attributes of an interface, so 'Order' is sent without it; put [Hashed] on a property of 'Order'"));

    [Theory]
    [InlineData("IReadOnlyList<Home>", "flatten one 'Home' instead of a collection")]
    [InlineData("Dictionary<string, Home>", "flatten one 'KeyValuePair<string, Home>' instead of a collection")]
    [InlineData("string", "annotate the members to send, or remove [Flatten]")]
    [InlineData("Plain", "annotate the members to send, or remove [Flatten]")]
    public Task A_flattened_type_without_annotations_is_reported(string type, string remedy) => VerifyAsync(
        CreateContract($"[{{|#0:Flatten|}}] public {type} Part => default!;") + " public class Home { [Hashed] public string City => \"\"; } public class Plain { public string City => \"\"; }",
        Expect($"[Flatten] on 'Order.Part' has no effect, because {type} has no annotated members, so nothing is sent; {remedy}"));

    [Fact]
    public Task A_member_of_a_class_that_derives_from_a_contract_is_reported() => VerifyAsync(
        CreateContract("") + " public class Gift : Order { [{|#0:Hashed|}] public string Phone => \"\"; }",
        Expect("[Hashed] on 'Gift.Phone' has no effect, because 'Gift' is sent as the contract 'Order', which doesn't have the member; make 'Gift' a contract with [MetaEvent], or move the member to 'Order'"));

    [Theory]
    [InlineData("public void Send([{|CAPI021:Hashed|}] string email) { }")]
    [InlineData("public string Email { get; [param: {|CAPI021:Hashed|}] set; } = \"\";")]
    [InlineData("public string this[[{|CAPI021:EventId|}] int index] => \"\";")]
    [InlineData("[field: {|CAPI021:CustomData(\"x\")|}] public event Action? Sent;")]
    [InlineData("public enum Kind { [{|CAPI021:Hashed|}] Email }")]
    [InlineData("public delegate void Sender([{|CAPI021:Clear|}] string fbc);")]
    [InlineData("public Action<string> Send => ([{|CAPI021:Hashed|}] string email) => { };")]
    [InlineData("[{|CAPI021:Hashed|}] public static string Email => \"\";")]
    [InlineData("[{|CAPI021:Hashed(\"em\")|}] public const string Contact = \"\";")]
    [InlineData("[{|CAPI021:Hashed|}] private string Email => \"\";")]
    [InlineData("[{|CAPI021:Hashed|}] public string Email { set { } }")]
    [InlineData("[method: {|CAPI021:Hashed|}] public string Email => \"\";")]
    [InlineData("[property: {|CAPI021:H|}] private string _email = \"\";")]
    [InlineData("[property: {|CAPI021:Capi.Hashed|}] private string _email = \"\";")]
    [InlineData("[property: {|CAPI021:global::Capi.HashedAttribute|}] private string _email = \"\";")]
    public Task An_attribute_where_no_contract_reads_it_is_reported(string member) =>
        VerifyAsync("using H = Capi.HashedAttribute; public class Customer { " + member + " }");

    [Theory]
    [InlineData("[Hashed] public string Email => \"\";")]
    [InlineData("[Hashed] protected string Email => \"\";")]
    [InlineData("[property: Hashed] public string Email => \"\";")]
    [InlineData("[Hashed] public string Email = \"\";")]
    [InlineData("public Customer([Hashed] string Email) { this.Email = Email; } public string Email { get; }")]
    [InlineData("[Hashed] private string Email => \"\"; [MetaEvent(\"Lead\")] public partial class Sent : Customer { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; }")]
    [InlineData("[Flatten] public Plain Part => new(); public class Plain { public string City => \"\"; }")]
    [InlineData("[property: System.ComponentModel.Description(\"x\")] private string _email = \"\";")]
    public Task A_plain_type_that_a_contract_may_read_is_accepted(string members) => VerifyAsync("public partial class Customer { " + members + " }");

    // A contract of another project can't see these members: they aren't in the reference assembly.
    [Theory]
    [InlineData("public class Customer { [{|CAPI021:Hashed|}] internal string Email => \"\"; }")]
    [InlineData("public class Customer { [{|CAPI021:Hashed|}] private protected string Email => \"\"; }")]
    [InlineData("public class Customer { [{|CAPI021:Hashed|}] public string Email { internal get; set; } = \"\"; }")]
    [InlineData("public class Customer { [{|CAPI021:Hashed|}] internal string Email = \"\"; }")]
    [InlineData("public class Customer { [field: {|CAPI021:Hashed|}] public string Email { get; } = \"\"; }")]
    [InlineData("public record Customer([field: {|CAPI021:Hashed|}] string Email);")]
    [InlineData("public class Outer { public record Customer([field: {|CAPI021:Hashed|}] string Email); }")]
    [InlineData("internal class Customer { [Hashed] internal string Email => \"\"; [field: Hashed] public string Phone { get; } = \"\"; }")]
    [InlineData("class Outer { public record Customer([field: Hashed] string Email); }")]
    [InlineData("public class Customer { [Hashed] protected string Email => \"\"; [Hashed] protected internal string Phone => \"\"; [Hashed] public string City { get; internal set; } = \"\"; }")]
    public Task A_member_that_no_other_project_sees_is_reported_in_a_library(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop\")] public class Customer { [Hashed] internal string Email => \"\"; }")]
    [InlineData("public class Customer { [Hashed] internal string Email => \"\"; [field: Hashed] public string Phone { get; } = \"\"; } [MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Customer Buyer);")]
    [InlineData("public record Customer([field: Hashed] string Email); [MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Customer Buyer);")]
    public Task A_member_that_a_contract_of_the_project_or_a_friend_sees_is_accepted(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("public record Customer([property: Hashed] string Email);")]
    [InlineData("public record Customer([Hashed] string Email) { public string Email { get; init; } = Email; }")]
    [InlineData("public interface ICustomer { [Hashed] string Email { get; } } public class Customer : ICustomer { public string Email => \"\"; }")]
    [InlineData("public interface ICustomer { [Hashed] string Email => \"\"; }")]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; } public abstract class Middle : Order { [Hashed] public string Phone => \"\"; } [MetaEvent(\"Lead\")] public partial class Gift : Middle;")]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; [Hashed] public virtual string Email => \"\"; } public class Gift : Order { [Hashed] public override string Email => \"x\"; public string Note => \"\"; }")]
    public Task Other_types_that_a_contract_may_read_are_accepted(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("[property: {|CAPI021:MetaEvent(\"Lead\")|}] public partial class Order;")]
    [InlineData("[return: {|CAPI021:MetaContent|}] public class Line { [CustomData] public string Sku => \"\"; }")]
    [InlineData("[{|CAPI021:MetaContent|}] public static class Line;")]
    [InlineData("[type: MetaContent] public class Line { [CustomData] public string Sku => \"\"; }")]
    [InlineData("[MetaContent] public class Line;")]
    [InlineData("[type: MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; }")]
    public Task An_attribute_of_a_type_needs_the_target_type(string code) => VerifyAsync(code);

    [Fact]
    public Task An_attribute_of_the_same_name_of_another_library_is_accepted() => VerifyAsync(
        "namespace Other { public class HashedAttribute : Attribute; public class Customer { [property: Other.Hashed] private string _email = \"\"; public void Send([Other.Hashed] string email) { } } }");

    private static DiagnosticResult Expect(string message) => VerifyCS.Diagnostic("CAPI021").WithLocation(0).WithMessage(message);

    [Fact]
    public Task A_member_whose_type_has_annotated_members_is_reported() => VerifyAsync(
        CreateContract("public Buyer? {|#0:Buyer|} => null;") + " public class Buyer { [Hashed] public string? Email { get; set; } }",
        Expect("[Hashed] on 'Buyer.Email' has no effect, because 'Order.Buyer' has no attribute that sends its members; put [Flatten] on 'Order.Buyer', or send one of the values in a member of its own"));

    [Fact]
    public Task Contents_without_an_annotation_are_reported() => VerifyAsync(
        CreateContract("public IReadOnlyList<Line> {|#0:Lines|} => [];") + " [MetaContent] public class Line { [CustomData] public string Sku => \"\"; [CustomData] public int Quantity => 1; }",
        Expect("[CustomData] on 'Line.Sku' has no effect, because 'Order.Lines' has no attribute that sends its members; put [CustomData(\"contents\")] on 'Order.Lines', or send one of the values in a member of its own"));

    [Theory]
    [InlineData("public Buyer? Buyer => null; [Hashed] public string? Email => Buyer?.Email;")]
    [InlineData("[Flatten] public Buyer? Buyer => null; public Buyer? Recipient => null;")]
    [InlineData("public List<Buyer> Buyers => [];")]
    [InlineData("public static Buyer? Last => null;")]
    [InlineData("public Plain? Source => null;")]
    [InlineData("[Flatten] public Parent Parent => null!;")]
    public Task A_type_whose_values_are_sent_or_that_belongs_to_another_contract_is_not_reported(string members) => VerifyAsync(
        CreateContract(members) + """
             public class Buyer { [Hashed] public string? Email { get; set; } }
             public class Plain { public string? Email { get; set; } }
             public class Parent { [Hashed] public string? Phone { get; set; } public Buyer? Buyer { get; set; } }
            """);
}
