namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI013, CAPI014 and CAPI016: keys that are missing, unknown or of another section.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("[{|#0:Hashed|}] public string Thing => \"\";", "Order.Thing", "[Hashed]", "write one of the Identifier constants, such as [Hashed(Identifier.Email)]")]
    [InlineData("[{|#0:Clear|}] public string Thing => \"\";", "Order.Thing", "[Clear]", "write one of the Identifier constants, such as [Clear(Identifier.Fbc)]")]
    [InlineData("[{|#0:CustomData|}] public string Thing => \"\";", "Order.Thing", "[CustomData]", "write a CustomDataKey constant or a property name of your own")]
    [InlineData("[{|#0:CustomData|}] public string City => \"\";", "Order.City", "[CustomData]", "mark it [Hashed(\"ct\")] when it is about the person, else write a property name")]
    [InlineData("[{|#0:CustomData|}] public string UserAgent => \"\";", "Order.UserAgent", "[CustomData]", "mark it [Clear(\"client_user_agent\")] when it is about the person, else write a property name")]
    public Task A_name_that_says_no_key(string member, string name, string attribute, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain(member),
        "CAPI013",
        $"'{name}' has {attribute} without a key, and its name says none, so Meta would not learn what the value is; {remedy}");

    [Theory]
    [InlineData("[Hashed(Identifier.Email)] public string Thing => \"\";")]
    [InlineData("[CustomData(\"hotel_city\")] public string City => \"\";")]
    [InlineData("[Hashed] public string BillingCity => \"\";")]
    public Task A_key_that_is_said_is_fine(string member) => Contracts.VerifyAsync(Contracts.With(member));

    [Theory]
    [InlineData("[{|#0:Hashed(\"email\")|}] public string Thing => \"\";", "has the key 'email', which is no user_data key of Meta's, so it would match nobody", "write [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"EM\")|}] public string Thing => \"\";", "has the key 'EM', which is no user_data key of Meta's, so it would match nobody", "write [Hashed(\"em\")]")]
    [InlineData("[{|#0:Hashed(\"UserAgent\")|}] public string Thing => \"\";", "has the key 'UserAgent', which is no user_data key of Meta's, so it would match nobody", "write [Clear(\"client_user_agent\")]")]
    [InlineData("[{|#0:Hashed(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which is no user_data key of Meta's, so it would match nobody", "write one of the Identifier constants, such as [Hashed(Identifier.Email)]")]
    [InlineData("[{|#0:Clear(\"nonsense\")|}] public string Thing => \"\";", "has the key 'nonsense', which is no user_data key of Meta's, so it would match nobody", "write one of the Identifier constants, such as [Clear(Identifier.Fbc)]")]
    [InlineData("[{|#0:Hashed(\"order_id\")|}] public string Thing => \"\";", "has the key 'order_id', which Meta does not read in user_data, so it would match nobody", "write [CustomData(\"order_id\")]")]
    [InlineData("[{|#0:Hashed(\"event_id\")|}] public string Thing => \"\";", "has the key 'event_id', which Meta does not read in user_data, so it would match nobody", "write one of the Identifier constants, or take the attribute off")]
    [InlineData("[{|#0:CustomData(\" \")|}] public string Thing => \"\";", "has a key that is blank or is no valid text, so it could not be written", "write a CustomDataKey constant or a property name of your own")]
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
        $"'Line.Email' has [{attribute.Split('(')[0]}] in an entry of contents, where Meta reads products only; move it to the contract, or take the attribute off");

    [Theory]
    [InlineData("em", "user_data key", "write [Hashed(\"em\")] or another property name")]
    [InlineData("fbc", "user_data key", "write [Clear(\"fbc\")] or another property name")]
    [InlineData("event_id", "event parameter", "mark the member [EventId] or write another property name")]
    [InlineData("event_time", "event parameter", "mark the member [EventTime] or write another property name")]
    [InlineData("event_source_url", "event parameter", "mark the member [EventSourceUrl] or write another property name")]
    [InlineData("referrer_url", "event parameter", "mark the member [ReferrerUrl] or write another property name")]
    [InlineData("opt_out", "event parameter", "mark the member [OptOut] or write another property name")]
    [InlineData("action_source", "event parameter", "write another property name")]
    [InlineData("test_event_code", "request parameter", "write another property name")]
    public Task Custom_data_named_like_something_else(string key, string section, string remedy) => Contracts.VerifyAsync(
        Contracts.Plain("[{|#0:CustomData(\"" + key + "\")|}] public string Thing => \"\";"),
        "CAPI016",
        $"'Order.Thing' sends '{key}' as custom data, where it does not count as Meta's {section} of that name; {remedy}");

    [Fact]
    public Task A_property_name_of_ones_own_is_fine() => Contracts.VerifyAsync(Contracts.With("[CustomData(\"shop_event\")] public string Thing => \"\";"));
}
