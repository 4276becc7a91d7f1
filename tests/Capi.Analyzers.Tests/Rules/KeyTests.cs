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
    public Task A_name_that_says_no_key(string member, string name, string attribute, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain(member),
        "CAPI013",
        $"'{name}' has {attribute} without a key and none can be inferred from its name, so Meta couldn't tell what the value is; {remedy}");

    [Theory]
    [InlineData("[Hashed(Identifier.Email)] public string Thing => \"\";")]
    [InlineData("[CustomData(\"hotel_city\")] public string City => \"\";")]
    [InlineData("[Hashed] public string BillingCity => \"\";")]
    public Task A_key_that_is_said_is_fine(string member) => Contracts.VerifyAsync(Contracts.With(member));

    [Theory]
    [InlineData("[{|#0:Hashed(\"email\")|}] public string Thing => \"\";", "has the key 'email', which Meta doesn't define for user_data, so it never matches", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"EM\")|}] public string Thing => \"\";", "has the key 'EM', which Meta doesn't define for user_data, so it never matches", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"UserAgent\")|}] public string Thing => \"\";", "has the key 'UserAgent', which Meta doesn't define for user_data, so it never matches", "use [Clear(\"client_user_agent\")]")]
    [InlineData("[{|#0:Hashed(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which Meta doesn't define for user_data, so it never matches", "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]")]
    [InlineData("[{|#0:Clear(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which Meta doesn't define for user_data, so it never matches", "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]")]
    [InlineData("[{|#0:Hashed(\"order_id\")|}] public string Thing => \"\";", "has the key 'order_id', which Meta doesn't read from user_data, so it never matches", "use [CustomData(\"order_id\")]")]
    [InlineData("[{|#0:Hashed(\"event_id\")|}] public string Thing => \"\";", "has the key 'event_id', which Meta doesn't read from user_data, so it never matches", "use a UserDataKeys constant, or remove the attribute")]
    [InlineData("[{|#0:CustomData(\" \")|}] public string Thing => \"\";", "has a key that is blank or not valid text, so it can't be sent", "use a CustomDataKeys constant or a property name of your own")]
    public Task A_key_that_is_wrong(string member, string mistake, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain(member),
        "CAPI014",
        $"'Order.Thing' {mistake}; {remedy}");

    [Theory]
    [InlineData("Hashed")]
    [InlineData("Hashed(\"em\")")]
    [InlineData("EventId")]
    public Task An_identifier_in_an_entry_of_contents(string attribute) => Contracts.VerifyAsync(
        Contracts.Plain("[CustomData] public Line[] Contents => [];") + " [MetaContent] public record Line([CustomData] string Sku, [{|#0:" + attribute + "|}] string Email);",
        "CAPI014",
        $"'Line.Email' has [{attribute.Split('(')[0]}] in an entry of contents, where Meta reads only product data; move it to the contract, or remove the attribute");

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
    public Task Custom_data_named_like_something_else(string key, string section, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain("[{|#0:CustomData(\"" + key + "\")|}] public string Thing => \"\";"),
        "CAPI016",
        $"'Order.Thing' sends '{key}' as custom data, where Meta doesn't read it as the {section} of that name; {remedy}");

    [Fact]
    public Task A_property_name_of_ones_own_is_fine() => Contracts.VerifyAsync(Contracts.With("[CustomData(\"shop_event\")] public string Thing => \"\";"));
}
