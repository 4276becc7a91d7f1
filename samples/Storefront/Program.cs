using Microsoft.Extensions.Options;
using Storefront.Demo;
using Storefront.Hosting;

try
{
    return args.Contains("--demo") ? await DemoRun.RunAsync(Console.Out) : await ShopRun.RunAsync(Console.Out);
}
catch (OptionsValidationException mistakes)
{
    // Each message says what to change; a stack trace adds nothing.
    foreach (var mistake in mistakes.Failures)
        Console.Error.WriteLine(mistake);
    return 1;
}
