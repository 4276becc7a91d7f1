using Capi.EventsManager;
using LeadCrm;
using LeadCrm.Demo;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

if (CrmOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: LeadCrm --demo [--store path] | LeadCrm [--store path] [leads.csv [purchases.csv]]");
    return 2;
}

if (new[] { options.LeadsFile, options.PurchasesFile }.FirstOrDefault(static file => file is not null && !File.Exists(file)) is { } missing)
{
    Console.Error.WriteLine($"The file {missing} doesn't exist.");
    return 2;
}

try
{
    if (options.IsDemo)
        return await DemoRun.RunAsync(options, Console.Out);

    await using var eventsManager = CrmHost.HasDataset() ? null : await EventsManagerServer.StartAsync(new EventsManagerOptions { MaxEvents = 10_000 });
    using var host = CrmHost.Build(options, eventsManager, options.StorePath ?? Path.Combine(AppContext.BaseDirectory, "lead-events"), Console.Out);
    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    // Each message says what to change; a stack trace adds nothing.
    foreach (var failure in exception.Failures)
        Console.Error.WriteLine(failure);
    return 1;
}
catch (InvalidOperationException exception)
{
    // The store can't be opened.
    Console.Error.WriteLine(exception.Message);
    return 1;
}
