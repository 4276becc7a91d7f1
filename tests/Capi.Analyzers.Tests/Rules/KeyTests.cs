using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI013, CAPI014 and CAPI016: keys that are missing, unknown or of another section.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("[{|#0:Hashed|}] public string Thing => \"\";", "Order.Thing", "[Hashed]", "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]")]
    [InlineData("[{|#0:Clear|}] public string Thing => \"\";", "Order.Thing", "[Clear]", "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]")]
    [InlineData("[{|#0:CustomData|}] public string Thing => \"\";", "Order.Thing", "[CustomData]", "use a CustomDataKeys constant or a property name of your own")]
    [InlineData("[{|#0:CustomData|}] public string City => \"\";", "Order.City", "[CustomData]", "use [Hashed(\"ct\")] if it describes the person, or give [CustomData] a property name")]
    [InlineData("[{|#0:CustomData|}] public string UserAgent => \"\";", "Order.UserAgent", "[CustomData]", "use [Clear(\"client_user_agent\")] if it describes the person, or give [CustomData] a property name")]
    public Task A_member_whose_key_cannot_be_inferred_is_reported(string member, string name, string attribute, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI013").WithLocation(0).WithMessage($"'{name}' has {attribute} without a key and none can be inferred from its name, so Meta couldn't tell what the value is; {suggestion}"));

    [Theory]
    [InlineData("[Hashed(UserDataKeys.Email)] public string Thing => \"\";")]
    [InlineData("[CustomData(\"hotel_city\")] public string City => \"\";")]
    [InlineData("[Hashed] public string BillingCity => \"\";")]
    public Task A_known_key_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Theory]
    [InlineData("[{|#0:Hashed(\"email\")|}] public string Thing => \"\";", "has the key 'email', which Meta doesn't define for user_data, so it never matches", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"EM\")|}] public string Thing => \"\";", "has the key 'EM', which Meta doesn't define for user_data, so it never matches", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"UserAgent\")|}] public string Thing => \"\";", "has the key 'UserAgent', which Meta doesn't define for user_data, so it never matches", "use [Clear(\"client_user_agent\")]")]
    [InlineData("[{|#0:Hashed(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which Meta doesn't define for user_data, so it never matches", "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]")]
    [InlineData("[{|#0:Clear(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which Meta doesn't define for user_data, so it never matches", "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]")]
    [InlineData("[{|#0:Hashed(\"order_id\")|}] public string Thing => \"\";", "has the key 'order_id', which Meta doesn't read from user_data, so it never matches", "use [CustomData(\"order_id\")]")]
    [InlineData("[{|#0:Hashed(\"event_id\")|}] public string Thing => \"\";", "has the key 'event_id', which Meta doesn't read from user_data, so it never matches", "use a UserDataKeys constant, or remove the attribute")]
    [InlineData("[{|#0:CustomData(\" \")|}] public string Thing => \"\";", "has a key that is blank or not valid text, so it can't be sent", "use a CustomDataKeys constant or a property name of your own")]
    public Task An_unknown_key_is_reported(string member, string problem, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI014").WithLocation(0).WithMessage($"'Order.Thing' {problem}; {suggestion}"));

    [Theory]
    [InlineData("Hashed")]
    [InlineData("Hashed(\"em\")")]
    [InlineData("EventId")]
    public Task An_identifier_in_an_entry_of_contents_is_reported(string attribute) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] public Line[] Contents => [];") + " [MetaContent] public record Line([CustomData] string Sku, [{|#0:" + attribute + "|}] string Email);",
        VerifyCS.Diagnostic("CAPI014").WithLocation(0).WithMessage($"'Line.Email' has [{attribute.Split('(')[0]}] in an entry of contents, where Meta reads only product data; move it to the contract, or remove the attribute"));

    [Theory]
    [InlineData("em", "customer information parameter", "use [Hashed(\"em\")] or another property name")]
    [InlineData("fbc", "customer information parameter", "use [Clear(\"fbc\")] or another property name")]
    [InlineData("event_id", "server event parameter", "mark the member [EventId] or use another property name")]
    [InlineData("event_time", "server event parameter", "mark the member [EventTime] or use another property name")]
    [InlineData("event_source_url", "server event parameter", "mark the member [EventSourceUrl] or use another property name")]
    [InlineData("referrer_url", "server event parameter", "mark the member [ReferrerUrl] or use another property name")]
    [InlineData("opt_out", "server event parameter", "mark the member [OptOut] or use another property name")]
    [InlineData("action_source", "server event parameter", "use another property name")]
    [InlineData("test_event_code", "request parameter", "use another property name")]
    public Task Custom_data_with_a_key_of_another_section_is_reported(string key, string section, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:CustomData(\"" + key + "\")|}] public string Thing => \"\";"),
        VerifyCS.Diagnostic("CAPI016").WithLocation(0).WithMessage($"'Order.Thing' sends '{key}' as custom data, where Meta doesn't read it as the {section} '{key}'; {suggestion}"));

    [Theory]
    [InlineData("eventID", "server event parameter", "event_id", "mark the member [EventId] or use another property name")]
    [InlineData("eventId", "server event parameter", "event_id", "mark the member [EventId] or use another property name")]
    [InlineData("event-id", "server event parameter", "event_id", "mark the member [EventId] or use another property name")]
    [InlineData("eid", "server event parameter", "event_id", "mark the member [EventId] or use another property name")]
    [InlineData("actionSource", "server event parameter", "action_source", "use another property name")]
    [InlineData("leadId", "customer information parameter", "lead_id", "use [Clear(\"lead_id\")] or another property name")]
    public Task Another_spelling_of_such_a_key_is_reported(string written, string section, string key, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:CustomData(\"" + written + "\")|}] public string Thing => \"\";"),
        VerifyCS.Diagnostic("CAPI016").WithLocation(0).WithMessage($"'Order.Thing' sends '{written}' as custom data, where Meta doesn't read it as the {section} '{key}'; {suggestion}"));

    [Theory]
    [InlineData("shop_event")]
    [InlineData("eids")]
    [InlineData("orderId")]
    [InlineData("event_type")]
    [InlineData("CT")]
    public Task A_custom_property_name_is_not_reported(string key) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract("[CustomData(\"" + key + "\")] public string Thing => \"\";"));
}
