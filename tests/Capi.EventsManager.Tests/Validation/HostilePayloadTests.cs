using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Validation;

/// <summary>Payloads whose members have been replaced by values of any type: the validator reports them and never throws.</summary>
public class HostilePayloadTests
{
    private const string Canary = "jane.canary@corp.example";

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e309", "99999999999999999999", "0.1", "\"\"", "\" \"", $"\"{Canary}\"", "\"<script>\"", "[]", "{}", "[[]]", "[null]", "[1]",
        $"[\"{Canary}\"]", "{\"a\":1}", $"{{\"{Canary}\":\"{Canary}\"}}", "[{\"id\":1}]", "\"2026-11-22\"", "\"LDU\"", "\"website\"", "\"app\"", "\"business_messaging\"", "\"crm\"",
    ];

    [Fact]
    public void No_payload_makes_the_validator_throw_or_repeat_a_value()
    {
        var random = new Random(20261129);
        for (var number = 0; number < HostileBodies.Count; number++)
        {
            var payload = CreatePayload(random);

            var report = PayloadValidator.Validate(Encoding.UTF8.GetBytes(payload), PayloadTable.Clock);

            Assert.False(JsonSerializer.Serialize(report).Contains("canary", StringComparison.Ordinal), payload);
            if (report.CorrectedExample is { } example)
                Assert.True(PayloadValidator.Validate(Encoding.UTF8.GetBytes(example), PayloadTable.Clock).IsAccepted, $"{payload}\n{example}");
        }
    }

    private static string CreatePayload(Random random)
    {
        var received = PayloadTable.Rows[random.Next(PayloadTable.Rows.Count)].CreateEvent();
        for (var changes = random.Next(1, 4); changes > 0 && received is JsonObject json; changes--)
        {
            var target = json;
            while (random.Next(3) > 0 && target.Select(member => member.Value).OfType<JsonObject>().ToArray() is { Length: > 0 } objects)
                target = objects[random.Next(objects.Length)];
            var names = target.Select(member => member.Key).Append("custom_data").Append("messaging_channel").Append("contents").ToArray();
            target[names[random.Next(names.Length)]] = JsonNode.Parse(Values[random.Next(Values.Length)]);
        }

        var text = received?.ToJsonString() ?? "null";
        return random.Next(4) switch { 0 => text, 1 => $"[{text}]", 2 => $"{{\"data\":[{text},{text}],\"test_event_code\":{Values[random.Next(Values.Length)]}}}", _ => $"{{\"data\":[{text}]}}" };
    }
}
