using System.Text.Json;

namespace Capi.Benchmarks.Serializers.HandWritten;

/// <summary>The property names and constant values, encoded once.</summary>
internal static class EncodedNames
{
    public static readonly JsonEncodedText EventName = JsonEncodedText.Encode("event_name");
    public static readonly JsonEncodedText EventTime = JsonEncodedText.Encode("event_time");
    public static readonly JsonEncodedText EventId = JsonEncodedText.Encode("event_id");
    public static readonly JsonEncodedText ActionSource = JsonEncodedText.Encode("action_source");
    public static readonly JsonEncodedText EventSourceUrl = JsonEncodedText.Encode("event_source_url");
    public static readonly JsonEncodedText ReferrerUrl = JsonEncodedText.Encode("referrer_url");

    public static readonly JsonEncodedText UserData = JsonEncodedText.Encode("user_data");
    public static readonly JsonEncodedText Email = JsonEncodedText.Encode("em");
    public static readonly JsonEncodedText Phone = JsonEncodedText.Encode("ph");
    public static readonly JsonEncodedText FirstName = JsonEncodedText.Encode("fn");
    public static readonly JsonEncodedText LastName = JsonEncodedText.Encode("ln");
    public static readonly JsonEncodedText DateOfBirth = JsonEncodedText.Encode("db");
    public static readonly JsonEncodedText Gender = JsonEncodedText.Encode("ge");
    public static readonly JsonEncodedText City = JsonEncodedText.Encode("ct");
    public static readonly JsonEncodedText Zip = JsonEncodedText.Encode("zp");
    public static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    public static readonly JsonEncodedText ExternalId = JsonEncodedText.Encode("external_id");
    public static readonly JsonEncodedText ClientIpAddress = JsonEncodedText.Encode("client_ip_address");
    public static readonly JsonEncodedText ClientUserAgent = JsonEncodedText.Encode("client_user_agent");
    public static readonly JsonEncodedText Fbc = JsonEncodedText.Encode("fbc");
    public static readonly JsonEncodedText Fbp = JsonEncodedText.Encode("fbp");

    public static readonly JsonEncodedText CustomData = JsonEncodedText.Encode("custom_data");
    public static readonly JsonEncodedText OrderId = JsonEncodedText.Encode("order_id");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    public static readonly JsonEncodedText ContentType = JsonEncodedText.Encode("content_type");
    public static readonly JsonEncodedText Contents = JsonEncodedText.Encode("contents");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Quantity = JsonEncodedText.Encode("quantity");
    public static readonly JsonEncodedText ItemPrice = JsonEncodedText.Encode("item_price");

    public static readonly JsonEncodedText Purchase = JsonEncodedText.Encode("Purchase");
    public static readonly JsonEncodedText Website = JsonEncodedText.Encode("website");
}
