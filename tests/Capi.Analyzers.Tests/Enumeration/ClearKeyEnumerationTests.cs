using Capi.Catalog;

namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>No raw identifier is sent under another key, whatever its name and whatever the key.</summary>
public class ClearKeyEnumerationTests
{
    // Any ID of the person may be the external ID; UserId may be Meta's user ID; the last two are names for one account.
    private static readonly (string Key, string Other)[] Interchangeable =
    [
        ("external_id", "lead_id"), ("external_id", "subscription_id"), ("external_id", "anon_id"), ("external_id", "fb_login_id"),
        ("external_id", "page_scoped_user_id"), ("external_id", "ig_sid"),
        ("ig_account_id", "instagram_business_account_id"), ("instagram_business_account_id", "ig_account_id"),
    ];

    private static readonly string[] MetaUserIds = ["fb_login_id", "page_scoped_user_id", "ig_sid"];

    private static readonly string[] Qualifiers = ["", "Billing", "Customer", "User"];

    // Names that aren't inferred but identify a person.
    private static readonly (string Name, string Key)[] PersonalNames =
    [
        ("InvoiceEmail", "em"), ("DeliveryPhone", "ph"), ("MaidenName", "ln"), ("VisitorIp", "client_ip_address"), ("FullName", ""), ("RecipientName", ""),
        ("DeliveryAddress", ""), ("Street", ""), ("HouseNumber", ""),
    ];

    private static IEnumerable<string> ClearKeys => ParameterDefinitions.All
        .Where(parameter => parameter is { Section: ParameterSection.UserData, Handling: not Handling.Hash })
        .Select(parameter => parameter.Key);

    private static IEnumerable<(string Name, string Key)> Names =>
    [
        .. from known in KeyInference.GetKnownNames(ParameterSection.UserData)
           from qualifier in Qualifiers
           let name = qualifier + known.Key
           let key = KeyInference.InferUserDataKey(name)
           where key is not null
           select (name, key),
        .. PersonalNames,
    ];

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    public async Task An_identifier_under_another_key_is_an_error(string type)
    {
        var cases = (from key in ClearKeys from one in Names select (Key: key, one.Name, Identifier: one.Key)).ToList();
        var result = await CaseRunner.RunAsync(cases.Select(one => Create($"[Clear(\"{one.Key}\")] public {type} {one.Name} => \"1234567890123456\";", one.Key + " " + one.Name)));

        // Not reported: the identifier itself, and what may be one.
        var allowed = cases.Where(one => IsAllowed(one.Key, one.Name, one.Identifier)).Select(one => one.Key + " " + one.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(cases.Select(one => one.Key + " " + one.Name).Where(name => !allowed.Contains(name)).Except(result.Reported));
        Assert.Empty(result.Reported.Intersect(allowed));
        Assert.True(cases.Count > 2_000, $"{cases.Count}");
    }

    [Theory]
    [InlineData("EventSourceUrl")]
    [InlineData("ReferrerUrl")]
    [InlineData("EventId")]
    [InlineData("CustomData(\"order_id\")")]
    [InlineData("CustomData(\"content_name\")")]
    [InlineData("CustomData(\"search_string\")")]
    [InlineData("CustomData(\"note\")")]
    public async Task An_identifier_in_another_section_is_an_error(string attribute)
    {
        string[] names = ["Email", "CustomerEmail", "InvoiceEmail", "PhoneNumber", "FirstName", "LastName", "IpAddress", "Msisdn", "Fbp", "Fbc"];
        var result = await CaseRunner.RunAsync(names.Select(name => Create($"[{attribute}] public string {name} => \"a\";", name, hasId: attribute != "EventId")));

        Assert.Empty(names.Except(result.Reported));
    }

    private static bool IsAllowed(string key, string name, string identifier) =>
        key == identifier
        || Interchangeable.Contains((key, identifier))
        || (MetaUserIds.Contains(key) && name.Replace("_", "", StringComparison.Ordinal).Equals("UserId", StringComparison.OrdinalIgnoreCase));

    private static AnnotationCase Create(string member, string name, bool hasId = true) => new(name, $$"""
        using Capi;
        namespace {{AnnotationCase.Namespace}};
        [MetaEvent("Lead")]
        public partial class Order
        {
            {{(hasId ? "[EventId] public string FrameId => \"a\";" : "")}}
            [EventTime] public DateTimeOffset FrameTime => new(2026, 11, 22, 11, 30, 15, default);
            [Hashed("ph")] public string FramePhone => "+16505551212";
            {{member}}
        }
        public static class Make { public static object One() => new Order(); }
        """, "");
}
