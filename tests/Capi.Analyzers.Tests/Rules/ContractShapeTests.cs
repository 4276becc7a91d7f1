using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI001 and CAPI019: locations and messages. The agreement tests cover all conditions.</summary>
public class ContractShapeTests
{
    private const string IdAndTime = "[EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default;";

    [Fact]
    public Task A_type_that_is_not_partial_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Lead")] public class {|#0:Order|} { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI001").WithLocation(0).WithMessage("'Order' is not partial, so no code can be generated and 'Order' has no Send method; add 'partial'"));

    [Fact]
    public Task A_containing_type_that_is_not_partial_is_reported() => ContractVerifier.VerifyAsync(
        $$"""public class {|#0:Shop|} { [MetaEvent("Lead")] public partial class Order { {{IdAndTime}} } }""",
        VerifyCS.Diagnostic("CAPI001").WithLocation(0).WithMessage("'Shop' is not partial, so no code can be generated and 'Order' has no Send method; add 'partial'"));

    [Fact]
    public Task A_sibling_type_need_not_be_partial() => ContractVerifier.VerifyAsync(
        $$"""public partial class Shop { public class Basket; [MetaEvent("Lead")] public partial class Order { {{IdAndTime}} } }""");

    [Fact]
    public Task A_generic_type_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Lead")] public partial class {|#0:Order|}<T> { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' has type parameters, so there is no single type to generate code for; declare the contract without type parameters"));

    [Fact]
    public Task A_static_class_is_reported_once() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public static partial class {|#0:Order|} { [EventId] public static string Id => "a"; [Hashed] public static string Email => ""; }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' is static, so it has no instance to send; make it a non-static class"));

    [Fact]
    public Task An_abstract_class_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Lead")] public abstract partial class {|#0:Order|} { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' is abstract, so it has no instance of exactly this type; put [MetaEvent] on the types that derive from it"));

    [Fact]
    public Task A_ref_struct_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Lead")] public ref partial struct {|#0:Order|} { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' is a ref struct, which can't be passed to a client; make it a struct or a class"));

    [Fact]
    public Task A_file_local_type_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Lead")] file partial class {|#0:Order|} { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' is file-local, so generated code in another file can't extend it; remove 'file'"));

    [Fact]
    public Task A_blank_event_name_is_reported_on_the_attribute() => ContractVerifier.VerifyAsync(
        $$"""[{|#0:MetaEvent(" ")|}] public partial class Order { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' has an event name that is blank or not valid text, which Meta rejects; use the name that the Pixel sends"));

    [Fact]
    public Task An_undefined_action_source_is_reported() => ContractVerifier.VerifyAsync(
        $$"""[{|#0:MetaEvent("Lead", ActionSource = (ActionSource)99)|}] public partial class Order { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order' has an action source that Meta doesn't define, so the event would be rejected; use a member of ActionSource"));

    [Theory]
    [InlineData("App", "app_data")]
    [InlineData("BusinessMessaging", "messaging_channel")]
    public Task An_unsupported_action_source_is_reported(string source, string key) => ContractVerifier.VerifyAsync(
        "[{|#0:MetaEvent(\"Lead\", ActionSource = ActionSource." + source + ")|}] public partial class Order { " + IdAndTime + " }",
        VerifyCS.Diagnostic("CAPI017").WithLocation(0).WithMessage($"'Order' has an action source for which Meta requires '{key}', which this version can't send, so the event would be rejected; use another action source"));

    [Fact]
    public Task A_name_inherited_from_two_interfaces_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Flatten] public IBoth? Part => null;")
            + " public interface IOne { [Hashed] string {|#0:Email|} { get; } } public interface ITwo { string Email { get; } } public interface IBoth : IOne, ITwo;",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'IOne.Email' has a name that the flattened interface inherits from two interfaces, so generated code can't refer to it; redeclare the member in the flattened interface"));

    [Theory]
    [InlineData("[Hashed] public string {|#0:Email|} { set { } }", "Order.Email", "has no getter, so it can't be read")]
    [InlineData("[Hashed] public static string {|#0:Email|} => \"\";", "Order.Email", "is static, so its value doesn't belong to one event")]
    [InlineData("[Hashed(\"em\")] public string {|#0:this|}[int i] => \"\";", "Order.this[]", "is an indexer, so it has no single value")]
    [InlineData("public Order([Hashed] string {|#0:email|}) { }", "Order.email", "is a parameter without a property or field of the same name, so its value is not available when the event is sent")]
    public Task A_member_that_cannot_be_read_is_reported(string member, string name, string reason) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage($"'{name}' {reason}; annotate a readable instance property or field"));

    [Fact]
    public Task A_member_implemented_explicitly_is_reported() => ContractVerifier.VerifyAsync(
        $$"""public interface IHas { string Email { get; } } [MetaEvent("Lead")] public partial class Order : IHas { {{IdAndTime}} [Hashed("em")] string IHas.{|#0:Email|} => ""; }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order.IHas.Email' implements an interface explicitly, so it can't be read by name; annotate a readable instance property or field"));

    [Fact]
    public Task A_private_member_of_a_base_is_reported() => ContractVerifier.VerifyAsync(
        $$"""public class Base { [{|#0:Hashed|}] private string Email => ""; } [MetaEvent("Lead")] public partial class Order : Base { {{IdAndTime}} }""",
        VerifyCS.Diagnostic("CAPI021").WithLocation(0).WithMessage("[Hashed] on 'Base.Email' has no effect, because no contract can access a private member of another type, so nothing is sent; make the member internal, or put [Hashed] on an accessible property"));

    [Fact]
    public Task A_protected_member_of_a_flattened_type_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[Flatten] public Part Inner => new();") + """ public class Part { [Hashed] protected string {|#0:Email|} => ""; }""",
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Part.Email' is not accessible from 'Order', so the generated code can't read it; make it accessible or remove the attribute"));

    [Fact]
    public Task A_type_flattened_into_itself_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:Flatten|}] public Order? Parent => null;"),
        VerifyCS.Diagnostic("CAPI019").WithLocation(0).WithMessage("'Order.Parent' leads back to a type that is already being flattened, so flattening would never end; remove [Flatten]"));
}
