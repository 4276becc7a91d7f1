namespace Capi.Testing.Tests;

public class RecordingMetaCapiClientTests
{
    private static readonly OrderPaid Paid = new("KL-1001", DateTimeOffset.UtcNow.AddMinutes(-5), " John_Smith@gmail.com ", "0171 1234567", "DE", 14.90m, "EUR");

    [Fact]
    public async Task An_accepted_event_is_recorded_with_its_exact_payload()
    {
        var recorder = new RecordingMetaCapiClient();

        var result = await recorder.SendOrderPaidAsync(Paid, TestContexts.Granted);

        Assert.True(result.IsAccepted);
        var recorded = recorder.GetSingle<OrderPaid>();
        Assert.Equal(("Purchase", "KL-1001", null), (recorded.EventName, recorded.EventId, recorded.DatasetAlias));
        Assert.Same(Paid, recorded.Contract);
        Assert.Equal("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f", recorded.Payload.GetProperty("user_data").GetProperty("em").GetString());
    }

    [Fact]
    public async Task Everything_that_the_context_provides_is_sent()
    {
        var recorder = new RecordingMetaCapiClient();
        var context = TestContexts.Granted;

        await recorder.SendOrderPaidAsync(Paid, context);

        recorder.GetSingle<OrderPaid>()
            .AssertClear("fbc", context.Fbc!)
            .AssertClear("fbp", context.Fbp!)
            .AssertClear("client_ip_address", context.ClientIpAddress!)
            .AssertClear("client_user_agent", context.ClientUserAgent!);
    }

    [Fact]
    public async Task An_event_without_consent_is_not_recorded()
    {
        var recorder = new RecordingMetaCapiClient();

        Assert.Equal(EnqueueResult.ConsentWithheld, await recorder.SendOrderPaidAsync(Paid, TestContexts.NotGranted));

        recorder.AssertNothingSent();
        Assert.Equal([EnqueueResult.ConsentWithheld], recorder.Refusals);
        var failure = Assert.Throws<MetaAssertionException>(() => recorder.GetSingle<OrderPaid>());
        Assert.Equal("Expected one event OrderPaid, but 0 were recorded. Not accepted: ConsentWithheld.", failure.Message);
    }

    [Fact]
    public async Task Limited_data_use_is_sent_with_its_options()
    {
        var recorder = new RecordingMetaCapiClient();

        await recorder.SendOrderPaidAsync(Paid, TestContexts.LimitedDataUse);

        Assert.Equal("LDU", recorder.GetSingle<OrderPaid>().Payload.GetProperty("data_processing_options")[0].GetString());
    }

    [Fact]
    public async Task An_invalid_event_has_its_reason()
    {
        var recorder = new RecordingMetaCapiClient();

        var result = await recorder.SendOrderPaidAsync(Paid with { Value = -1 }, TestContexts.Granted);

        Assert.Equal(EnqueueStatus.Invalid, result.Status);
        Assert.Equal([result], recorder.Refusals);
        recorder.AssertNothingSent();
    }

    [Fact]
    public async Task A_full_queue_can_be_simulated()
    {
        var recorder = new RecordingMetaCapiClient { NextResult = EnqueueResult.QueueFull };

        Assert.Equal(EnqueueResult.QueueFull, await recorder.SendOrderPaidAsync(Paid, TestContexts.Granted));
        recorder.AssertNothingSent();
    }

    [Fact]
    public async Task A_batch_is_recorded_in_order_and_another_dataset_with_its_alias()
    {
        var recorder = new RecordingMetaCapiClient();

        var results = await recorder.ForDataset("shop-fr").EnqueueBatchAsync([Paid, Paid with { Value = -1 }, Paid with { OrderNumber = "KL-1002" }], TestContexts.Granted);

        Assert.Equal([true, false, true], results.Select(result => result.IsAccepted));
        Assert.Equal([("KL-1001", "shop-fr"), ("KL-1002", "shop-fr")], recorder.GetEvents<OrderPaid>().Select(recorded => (recorded.EventId, recorded.DatasetAlias!)));
        Assert.Empty(recorder.GetEvents<LeadCaptured>());
        Assert.Equal(2, (await recorder.ForDataset("shop-fr").FlushAsync()).Delivered);
        Assert.Equal(0, (await recorder.ForDataset("shop-de").FlushAsync()).Delivered);
    }

    [Fact]
    public async Task An_event_that_waits_for_consent_is_held_and_not_recorded()
    {
        var recorder = new RecordingMetaCapiClient();

        Assert.Equal(EnqueueResult.Held, await recorder.SendOrderPaidAsync(Paid, new() { EventHold = new EventHold("session-1", TestContexts.Granted) }));

        recorder.AssertNothingSent();
        Assert.Equal([EnqueueResult.Held], recorder.Refusals);
    }

    [Fact]
    public async Task Nothing_is_left_after_Clear()
    {
        var recorder = new RecordingMetaCapiClient();
        await recorder.SendOrderPaidAsync(Paid, TestContexts.Granted);
        await recorder.SendOrderPaidAsync(Paid, TestContexts.NotGranted);

        recorder.Clear();

        recorder.AssertNothingSent();
        Assert.Empty(recorder.Refusals);
    }
}
