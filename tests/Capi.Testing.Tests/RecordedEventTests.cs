namespace Capi.Testing.Tests;

public class RecordedEventTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.UtcNow.AddMinutes(-5);

    [Fact]
    public async Task Values_are_compared_as_Meta_receives_them()
    {
        var recorded = await RecordAsync();

        recorded
            .AssertHashed("em", "john_smith@GMAIL.com")
            .AssertHashed("ph", "+49 171 1234567")
            .AssertHashed("ph", "0171/1234567", "Germany")
            .AssertHashed("country", "Deutschland")
            .AssertCustomData("value", 14.9m)
            .AssertCustomData("currency", "EUR")
            .AssertAbsent("fn");
    }

    [Fact]
    public async Task A_failed_assertion_names_event_and_key_and_no_value()
    {
        var recorded = await RecordAsync();

        AssertFails(() => recorded.AssertHashed("em", "jane@example.com"), "Purchase: 'user_data.em' is another text, not the hash of the expected value.");
        AssertFails(() => recorded.AssertHashed("fn", "Jane"), "Purchase: 'user_data.fn' is missing, not the hash of the expected value.");
        AssertFails(() => recorded.AssertClear("fbp", "fb.1.1.1"), "Purchase: 'user_data.fbp' is another text, not the expected value.");
        AssertFails(() => recorded.AssertAbsent("em"), "Purchase: Expected no 'user_data.em', but the event has one.");
        AssertFails(() => recorded.AssertCustomData("value", 15m), "Purchase: 'custom_data.value' is another number, not the expected number.");
        AssertFails(() => recorded.AssertCustomData("currency", "USD"), "Purchase: 'custom_data.currency' is another text, not the expected text.");
        AssertFails(() => recorded.AssertCustomData("order_id", "1"), "Purchase: 'custom_data.order_id' is missing, not the expected text.");
    }

    [Fact]
    public async Task One_value_of_a_list_is_enough()
    {
        var recorder = new RecordingMetaCapiClient();
        await recorder.SendLeadCapturedAsync(new("1", At, ["a@example.com", "b@example.com"]), TestContexts.Granted);

        recorder.GetSingle<LeadCaptured>().AssertHashed("em", "b@example.com");
        AssertFails(() => recorder.GetSingle<LeadCaptured>().AssertHashed("em", "c@example.com"), "Lead: 'user_data.em' is a list of 2 other values, not the hash of the expected value.");
    }

    [Fact]
    public async Task An_expected_value_that_cannot_be_sent_is_a_mistake_of_the_test()
    {
        var recorded = await RecordAsync();

        Assert.Throws<ArgumentException>(() => recorded.AssertHashed("em", "no address"));
    }

    [Fact]
    public async Task The_text_form_has_no_payload() => Assert.Equal("Purchase", (await RecordAsync()).ToString());

    private static void AssertFails(Action assertion, string message) => Assert.Equal(message, Assert.Throws<MetaAssertionException>(assertion).Message);

    private static async Task<RecordedEvent> RecordAsync()
    {
        var recorder = new RecordingMetaCapiClient();
        await recorder.SendOrderPaidAsync(new("KL-1001", At, " John_Smith@gmail.com ", "0171 1234567", "DE", 14.90m, "EUR"), TestContexts.Granted);
        return recorder.GetSingle<OrderPaid>();
    }
}
