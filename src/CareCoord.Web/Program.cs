using CareCoord.Web.Starting;

return await CommandLine.Run(args);
